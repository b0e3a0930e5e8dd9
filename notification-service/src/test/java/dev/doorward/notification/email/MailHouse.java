package dev.doorward.notification.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real mail server on loopback that wants a login. */
public final class MailHouse implements AutoCloseable {
    public static final String USER = "door@example.org";
    public static final String PASSWORD = "the-mail-password";

    private final GreenMail server;

    /** @param port 0 for any */
    public MailHouse(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        password(PASSWORD);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public void password(String password) {
        server.setUser(USER, password);
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
