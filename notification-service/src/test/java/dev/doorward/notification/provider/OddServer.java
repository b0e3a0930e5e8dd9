package dev.doorward.notification.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says any bytes to a request, also ones that no server should say. */
public final class OddServer implements AutoCloseable {
    /** What is said to one request. */
    public interface Answer {
        void to(OutputStream client) throws IOException;
    }

    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Answer answer = client -> {};

    public OddServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    public int requests() {
        return requests.get();
    }

    public OddServer says(Answer answer) {
        this.answer = answer;
        return this;
    }

    /** An answer in one piece, after which the connection ends. */
    public OddServer says(String head, byte[] body) {
        byte[] bytes = (head + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return says(client -> {
            client.write(bytes);
            client.write(body);
        });
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
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
            readRequest(client.getInputStream());
            requests.incrementAndGet();
            answer.to(client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException e) {
            // The client hung up, as it may.
        }
    }

    /** Head and body; a client that is cut off while it still writes would see that and not the answer. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        in.readNBytes(length);
    }
}
