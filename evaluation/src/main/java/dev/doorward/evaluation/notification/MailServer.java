package dev.doorward.evaluation.notification;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A real mail server on loopback that goes away and comes back on the same port; nothing that it accepted is lost. */
final class MailServer implements AutoCloseable {
    static final String USER = "door@example.org";
    static final String PASSWORD = "the-mail-password";
    private static final long STARTS_WITHIN_MS = 20_000;

    /** @param key of the Message-ID: what was told to whom */
    record Accepted(String key, String recipient) {}

    private final int port;
    private final List<Accepted> before = new ArrayList<>();
    private GreenMail server;

    MailServer() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        open();
    }

    int port() {
        return port;
    }

    synchronized void open() {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTS_WITHIN_MS);
        server = new GreenMail(setup);
        server.start();
        server.setUser(USER, PASSWORD);
    }

    /** An outage begins. */
    synchronized void away() {
        ImapHostManager mailboxes = server.getManagers().getImapHostManager();
        server.stop(); // which forgets its mailboxes
        mailboxes.getAllMessages().forEach(message -> before.add(accepted(message.getMimeMessage())));
    }

    /** In the order in which they were accepted. */
    synchronized List<Accepted> accepted() {
        List<Accepted> all = new ArrayList<>(before);
        all.addAll(held());
        return all;
    }

    /** How many since it was opened last. */
    synchronized int count() {
        return server.getReceivedMessages().length;
    }

    private List<Accepted> held() {
        List<Accepted> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            all.add(accepted(message));
        }
        return all;
    }

    private static Accepted accepted(MimeMessage message) {
        try {
            Address to = message.getAllRecipients()[0];
            return new Accepted(message.getMessageID(), to.toString().replaceAll("@.*", ""));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
