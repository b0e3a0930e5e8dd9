package dev.doorward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.Party;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** TCP may cut a packet anywhere: Netty 4.1.133 took a packet cut within its topic for one that is too long. */
class SplitPacketTest {
    private static final String TOPIC = "doorward/v1/door/front/lock/set";

    @Test
    void understands_a_packet_wherever_it_is_cut() throws IOException {
        byte[] packet = publish();
        try (Socket socket = new Socket(TestBroker.host(), TestBroker.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            socket.getOutputStream().write(connect());
            assertThat(in.readNBytes(4)).as("accepted").containsExactly(0x20, 2, 0, 0);
            for (int cut = 1; cut < packet.length; cut++) {
                socket.getOutputStream().write(Arrays.copyOf(packet, cut));
                socket.getOutputStream().flush();
                pause();
                socket.getOutputStream().write(Arrays.copyOfRange(packet, cut, packet.length));
                assertThat(in.readNBytes(4)).as("cut after %s bytes", cut).containsExactly(0x40, 2, 0, 7);
            }
        }
    }

    /** Long enough for the first part to be read alone. */
    private static void pause() {
        LockSupport.parkNanos(20_000_000);
    }

    private static byte[] connect() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.write(new byte[] {4, (byte) 0b1100_0010, 0, 60});
        out.writeUTF("split");
        out.writeUTF(Party.HOME_ASSISTANT.user());
        out.writeUTF(TestBroker.password(Party.HOME_ASSISTANT));
        return packet(0x10, body.toByteArray());
    }

    private static byte[] publish() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF(TOPIC);
        out.writeShort(7);
        out.write("LOCK".getBytes(StandardCharsets.UTF_8));
        return packet(0x32, body.toByteArray());
    }

    private static byte[] packet(int header, byte[] body) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(header);
        packet.write(body.length); // below 128
        packet.writeBytes(body);
        return packet.toByteArray();
    }
}
