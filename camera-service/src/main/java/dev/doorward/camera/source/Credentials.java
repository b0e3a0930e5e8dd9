package dev.doorward.camera.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The camera's own user and password; shown nowhere. */
public final class Credentials {
    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** @param text {@code user:password} */
    public static Credentials parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("DOORWARD_SOURCE_CREDENTIALS must be user:password");
        }
        return new Credentials(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The address with user and password in it, as RTSP wants it. */
    String in(URI address) {
        String rest = address.toString().substring(address.getScheme().length() + "://".length());
        return address.getScheme() + "://" + escaped(user) + ":" + escaped(password) + "@" + rest;
    }

    /** The header of HTTP's basic scheme (RFC 7617), with its line end. */
    String header() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
