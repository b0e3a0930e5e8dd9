package dev.doorward.evaluation.viewers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who looks at a live picture over a socket of their own, or opens it and never reads. */
final class Viewer implements AutoCloseable {
    private static final byte[] MARK = "Content-Type: image/jpeg".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final AtomicLong pictures = new AtomicLong();

    private Viewer(URI page, String path) throws IOException {
        socket = new Socket(page.getHost(), page.getPort());
        OutputStream out = socket.getOutputStream();
        out.write("GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                .formatted(path, page.getPort())
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    static Viewer reading(URI page, String path) throws IOException {
        Viewer viewer = new Viewer(page, path);
        Thread.ofVirtual().start(viewer::read);
        return viewer;
    }

    /** Opens the stream and looks away. */
    static Viewer asleep(URI page, String path) throws IOException {
        return new Viewer(page, path);
    }

    /** Pictures begun so far. */
    long pictures() {
        return pictures.get();
    }

    private void read() {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        try (InputStream in = socket.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    matched = buffer[i] == MARK[matched] ? matched + 1 : buffer[i] == MARK[0] ? 1 : 0;
                    if (matched == MARK.length) {
                        pictures.incrementAndGet();
                        matched = 0;
                    }
                }
            }
        } catch (IOException e) {
            // Closed: nobody looks any more.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
