package dev.doorward.notification.email;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of a mail server on this machine, made by the JDK's own tool, and the mailer's trust in it. */
public class Certificate implements QuarkusTestResourceLifecycleManager {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Path FOLDER = folder();
    private static final Path STORE = FOLDER.resolve("mail.p12");
    private static final Path PEM = FOLDER.resolve("mail.pem");

    @Override
    public Map<String, String> start() {
        if (Files.exists(PEM)) {
            return Map.of("test.mail.certificate", PEM.toString());
        }
        keytool("-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=mail", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-alias", "mail", "-rfc", "-file", PEM.toString());
        return Map.of("test.mail.certificate", PEM.toString());
    }

    @Override
    public void stop() {
        // A temporary folder is not ours to tidy.
    }

    /** What the server shows to its clients. */
    static SSLContext server() {
        try (InputStream in = Files.newInputStream(STORE)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... arguments) {
        try {
            List<String> command = new ArrayList<>();
            command.add(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(List.of(arguments));
            command.addAll(List.of("-keystore", STORE.toString(), "-storetype", "PKCS12", "-storepass", "changeit"));
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("keytool ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of this process: Quarkus loads this class more than once. */
    private static Path folder() {
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"),
                "doorward-mail-" + ProcessHandle.current().pid());
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
