package dev.doorward.notification.provider;

import dev.doorward.notification.testing.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says any bytes to a request, also ones that no server should say. */
public final class OddServer implements AutoCloseable {
    /** What is said to one request. */
    public interface Answer {
        void to(OutputStream client) throws IOException;
    }

    private final AtomicInteger requests = new AtomicInteger();
    private volatile Answer answer = client -> {};
    private final Listener listener = new Listener(0, this::serve);

    public String url() {
        return "http://127.0.0.1:" + listener.port();
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
        listener.close();
    }

    private void serve(Socket client) throws IOException {
        readRequest(client.getInputStream());
        requests.incrementAndGet();
        answer.to(client.getOutputStream());
        client.getOutputStream().flush();
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
