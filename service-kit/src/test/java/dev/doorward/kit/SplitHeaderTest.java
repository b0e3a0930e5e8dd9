package dev.doorward.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * A message whose topic is cut by the end of a read is a message like any other. Netty 4.1.133 took it for one that is
 * too long and ended the connection, on our side as on the embedded broker's, about once in some thousand pictures.
 */
class SplitHeaderTest {
    private static final String TOPIC = "doorward/v1/door/front/frame";

    @Test
    void message_cut_anywhere_is_read() {
        byte[] packet = publish();
        for (int cut = 1; cut < packet.length; cut++) {
            EmbeddedChannel channel = new EmbeddedChannel(new MqttDecoder(8 << 20));

            channel.writeInbound(Unpooled.copiedBuffer(packet, 0, cut));
            channel.writeInbound(Unpooled.copiedBuffer(packet, cut, packet.length - cut));

            MqttPublishMessage read = channel.readInbound();
            assertThat(read.variableHeader().topicName()).as("cut at %d", cut).isEqualTo(TOPIC);
            read.release();
            channel.close();
        }
    }

    private static byte[] publish() {
        byte[] topic = TOPIC.getBytes(StandardCharsets.UTF_8);
        byte[] payload = "a picture".getBytes(StandardCharsets.UTF_8);
        ByteBuf packet = Unpooled.buffer();
        packet.writeByte(0x30).writeByte(2 + topic.length + payload.length);
        packet.writeShort(topic.length).writeBytes(topic).writeBytes(payload);
        byte[] bytes = new byte[packet.readableBytes()];
        packet.readBytes(bytes);
        packet.release();
        return bytes;
    }
}
