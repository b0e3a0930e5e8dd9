package dev.doorward.camera.source;

import com.sun.net.httpserver.HttpServer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A network camera: JPEG after JPEG in one HTTP answer (multipart/x-mixed-replace), about 20 a second. */
final class MjpegServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable String authorization;
    private volatile boolean silent;

    /** @param authorization the header that it insists on, or null */
    MjpegServer(int port, @Nullable String authorization) throws IOException {
        this.authorization = authorization;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/video", exchange -> {
            if (authorization != null
                    && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                stream(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/video";
    }

    /** From now on it keeps the connection and says nothing. */
    void fallSilent() {
        silent = true;
    }

    private void stream(OutputStream out) throws IOException, InterruptedException {
        byte[] bgr = new byte[320 * 240 * 3];
        for (int n = 0; !closed.await(50, TimeUnit.MILLISECONDS); n++) {
            if (silent) {
                continue;
            }
            Arrays.fill(bgr, (byte) (60 + n % 100));
            byte[] jpeg = ImageCodec.jpeg(new Image(320, 240, bgr), 80);
            String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(jpeg);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
