package dev.doorward.notification.email;

import dev.doorward.notification.testing.Listener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * TLS before a mail server that has none: from the first byte, or after {@code STARTTLS} (RFC 3207). What is said
 * inside goes to the server unchanged.
 */
final class TlsFront implements AutoCloseable {
    private final Listener listener;
    private final SSLContext tls;
    private final boolean startTls;
    private final int behind;

    /**
     * @param port to listen on
     * @param behind port of the mail server
     */
    TlsFront(int port, SSLContext tls, boolean startTls, int behind) {
        this.tls = tls;
        this.startTls = startTls;
        this.behind = behind;
        listener = new Listener(port, this::serve);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void serve(Socket client) throws IOException {
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
