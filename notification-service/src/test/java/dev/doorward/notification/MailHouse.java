package dev.doorward.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real mail server on loopback that wants a login, goes away, and comes back empty on the same port. */
final class MailHouse {
    static final String USER = "door@example.org";
    static final String PASSWORD = "the-mail-password";

    private final ServerSetup setup;
    private GreenMail server;

    /** @param protocol smtp or smtps */
    MailHouse(int port, String protocol) {
        setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(20_000); // the first TLS server of a process makes its key store
        open();
    }

    void open() {
        server = new GreenMail(setup);
        server.start();
        password(PASSWORD);
    }

    void close() {
        server.stop();
    }

    void password(String password) {
        server.setUser(USER, password);
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }
}
