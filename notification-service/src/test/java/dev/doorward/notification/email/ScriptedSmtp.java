package dev.doorward.notification.email;

import dev.doorward.notification.testing.Listener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that has one thing to say about recipients. */
final class ScriptedSmtp implements AutoCloseable {
    private final Listener listener;
    private final String toRecipients;

    ScriptedSmtp(int port, String toRecipients) {
        this.toRecipients = toRecipients;
        listener = new Listener(port, this::talk);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 script ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.substring(0, Math.min(4, line.length()))) {
                case "EHLO" -> say(client, "250-script\r\n250-AUTH LOGIN PLAIN\r\n250 ENHANCEDSTATUSCODES");
                case "AUTH" -> authenticate(client, in, line);
                case "RCPT" -> say(client, toRecipients);
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 2.0.0 fine");
            }
        }
    }

    private static void authenticate(Socket client, BufferedReader in, String line) throws IOException {
        if (line.startsWith("AUTH LOGIN")) {
            say(client, "334 VXNlcm5hbWU6");
            in.readLine();
            say(client, "334 UGFzc3dvcmQ6");
            in.readLine();
        }
        say(client, "235 2.7.0 welcome");
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
