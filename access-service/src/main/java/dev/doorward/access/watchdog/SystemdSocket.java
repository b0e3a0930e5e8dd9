package dev.doorward.access.watchdog;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollDomainDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.unix.DomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The datagram socket that systemd names in {@code NOTIFY_SOCKET}. The JDK knows Unix sockets as streams only, so this is
 * Netty's, which is here for the broker anyway.
 */
public final class SystemdSocket implements Supervisor {
    private static final long PATIENCE_MS = 1_000;

    private final EventLoopGroup thread = new EpollEventLoopGroup(1);
    private final Channel channel;

    private SystemdSocket(DomainSocketAddress address) {
        ChannelFuture connecting = new Bootstrap()
                .group(thread)
                .channel(EpollDomainDatagramChannel.class)
                .handler(new Nothing())
                .connect(address)
                .awaitUninterruptibly();
        channel = connecting.channel();
        if (!connecting.isSuccess()) {
            close();
            throw new IllegalStateException("nobody listens at " + address.path(), connecting.cause());
        }
    }

    /**
     * Throws where nobody listens, and an Error where there is no native library for this machine.
     *
     * @param path of the socket; one that begins with {@code @} has no file
     */
    public static SystemdSocket at(String path) {
        return new SystemdSocket(new DomainSocketAddress(path.startsWith("@") ? "\0" + path.substring(1) : path));
    }

    @Override
    public void tell(String words) {
        channel.writeAndFlush(Unpooled.copiedBuffer(words, StandardCharsets.UTF_8))
                .awaitUninterruptibly(PATIENCE_MS);
    }

    @Override
    public void close() {
        thread.shutdownGracefully(0, PATIENCE_MS, TimeUnit.MILLISECONDS).awaitUninterruptibly(PATIENCE_MS);
    }

    /** Nobody answers on this socket. */
    @ChannelHandler.Sharable
    private static final class Nothing extends ChannelInboundHandlerAdapter {}
}
