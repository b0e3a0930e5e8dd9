package dev.doorward.notification.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * TLS before a mail server that has none: from the first byte, or after {@code STARTTLS} (RFC 3207). What is said
 * inside goes to the server unchanged.
 */
final class TlsFront implements AutoCloseable {
    private final ServerSocket door;
    private final SSLContext tls;
    private final boolean startTls;
    private final int behind;
    private final Thread accepting;

    /**
     * @param port to listen on
     * @param behind port of the mail server
     */
    TlsFront(int port, SSLContext tls, boolean startTls, int behind) {
        this.tls = tls;
        this.startTls = startTls;
        this.behind = behind;
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::serve);
    }

    /** The port is free only when nobody waits for clients any more: the next one listens there, too. */
    @Override
    public void close() {
        try {
            door.close();
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (startTls) {
                askForTls(client);
            }
            try (SSLSocket inside = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                inside.setUseClientMode(false);
                if (startTls) {
                    greeting(server.getInputStream()); // the client was greeted before
                }
                Thread up = Thread.ofVirtual().start(() -> copy(inside, server));
                copy(server, inside);
                up.interrupt();
            }
        } catch (IOException e) {
            // The client did not like us, as it may.
        }
    }

    private static void askForTls(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
        say(client, "220 front ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("STARTTLS")) {
                say(client, "220 go ahead");
                return;
            }
            say(client, line.startsWith("EHLO") ? "250-front\r\n250 STARTTLS" : "530 5.7.0 STARTTLS first");
        }
        throw new IOException("left");
    }

    private static void greeting(InputStream server) throws IOException {
        for (int next = server.read(); next >= 0 && next != '\n'; next = server.read()) {
            // Nobody reads it.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
            to.close();
        } catch (IOException e) {
            // One of them hung up.
        }
    }
}
