package dev.doorward.notification.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The Basic scheme of HTTP, RFC 7617, in UTF-8. */
public final class BasicAuth {
    private BasicAuth() {}

    /** The value of {@code Authorization}: sent without being asked, as APIs expect. */
    public static String of(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
