package dev.doorward.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Listens on this machine and serves each client on a thread of its own. */
public final class Listener implements AutoCloseable {
    /** What is done with one client, who may leave at any time. */
    public interface Service {
        void to(Socket client) throws IOException;
    }

    private final ServerSocket socket;
    private final Service service;
    private final Thread accepting;

    /** @param port 0 takes any that is free */
    public Listener(int port, Service service) {
        this.service = service;
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The port is free only when nobody waits for clients any more: the next one listens there, too. */
    @Override
    public void close() {
        try {
            socket.close();
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            service.to(client);
        } catch (IOException e) {
            // The client left, as it may.
        }
    }
}
