package dev.doorward.notification;

import dev.doorward.notification.email.MailHouse;
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
            "doorward.notification.rest", "100ms",
            "doorward.notification.rounds", "1s",
            "doorward.notification.page", "https://door.example:8443",
            "quarkus.mailer.timeout", "4s");

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
}
