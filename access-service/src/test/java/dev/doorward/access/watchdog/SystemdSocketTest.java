package dev.doorward.access.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollDomainDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.unix.DomainDatagramPacket;
import io.netty.channel.unix.DomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real datagram socket in the place of systemd's. */
class SystemdSocketTest {
    private final EventLoopGroup thread = new EpollEventLoopGroup(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        thread.shutdownGracefully();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void systemd_hears_each_word_as_a_datagram_of_its_own(boolean withoutFile) {
        String path = withoutFile ? "@" + folder : folder.resolve("notify").toString();
        listen(withoutFile ? "\0" + folder : path);
        try (SystemdSocket systemd = SystemdSocket.at(path)) {
            systemd.tell("READY=1\nSTATUS=watches the door");
            systemd.tell("WATCHDOG=1");
        }
        await().untilAsserted(
                        () -> assertThat(heard).containsExactly("READY=1\nSTATUS=watches the door", "WATCHDOG=1"));
    }

    @Test
    void says_so_where_nobody_listens_and_does_not_fail_when_nobody_does_any_more() {
        String path = folder.resolve("notify").toString();
        assertThatThrownBy(() -> SystemdSocket.at(path)).hasMessage("nobody listens at " + path);

        Channel listening = listen(path);
        try (SystemdSocket systemd = SystemdSocket.at(path)) {
            listening.close().syncUninterruptibly();
            assertThatCode(() -> systemd.tell("WATCHDOG=1")).doesNotThrowAnyException();
        }
    }

    private Channel listen(String path) {
        return new Bootstrap()
                .group(thread)
                .channel(EpollDomainDatagramChannel.class)
                .handler(new SimpleChannelInboundHandler<DomainDatagramPacket>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext context, DomainDatagramPacket packet) {
                        heard.add(packet.content().toString(StandardCharsets.UTF_8));
                    }
                })
                .bind(new DomainSocketAddress(path))
                .syncUninterruptibly()
                .channel();
    }
}
