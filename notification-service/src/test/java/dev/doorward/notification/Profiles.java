package dev.doorward.notification;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The ways in which an owner may have set up mail. */
final class Profiles {
    private static final Map<String, String> SERVER = Map.of(
            "doorward.recipients", "owner=" + Peers.OWNER + ",anna=" + Peers.ANNA,
            "doorward.smtp.host", "127.0.0.1",
            "doorward.smtp.port", "${test.smtp.port}",
            "doorward.smtp.user", MailHouse.USER,
            "doorward.smtp.password", MailHouse.PASSWORD,
            "doorward.notification.retry-after", "100ms,300ms,900ms",
            "quarkus.mailer.timeout", "1500ms",
            "quarkus.mailer.max-pool-size", "3");

    private Profiles() {}

    private static Map<String, String> with(String tls) {
        Map<String, String> told = new HashMap<>(SERVER);
        told.put("doorward.smtp.tls", tls);
        return told;
    }

    public static class Plain implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("none");
        }
    }

    /** Who waits for the mail server to come back waits through the whole test. */
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> told = with("none");
            told.put("doorward.notification.retry-after", "1h");
            return told;
        }
    }

    public static class Tls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("tls");
        }
    }

    public static class StartTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("starttls");
        }
    }
}
