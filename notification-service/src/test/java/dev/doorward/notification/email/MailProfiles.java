package dev.doorward.notification.email;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The ways in which an owner may have set up mail. */
final class MailProfiles {
    private MailProfiles() {}

    private static Map<String, String> with(String tls, String... more) {
        Map<String, String> told = new HashMap<>(Map.of(
                "doorward.smtp.host",
                "127.0.0.1",
                "doorward.smtp.port",
                "${test.smtp.port}",
                "doorward.smtp.user",
                MailHouse.USER,
                "doorward.smtp.password",
                MailHouse.PASSWORD,
                "doorward.smtp.tls",
                tls,
                "quarkus.mailer.timeout",
                "10s"));
        for (int i = 0; i < more.length; i += 2) {
            told.put(more[i], more[i + 1]);
        }
        return told;
    }

    public static class Plain implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("none");
        }
    }

    public static class Tls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("tls", "quarkus.tls.mail.trust-store.pem.certs", "${test.mail.certificate}");
        }
    }

    public static class StartTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("starttls", "quarkus.tls.mail.trust-store.pem.certs", "${test.mail.certificate}");
        }
    }
}
