package dev.doorward.notification.telegram;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A form with a file, RFC 7578. Names of fields and files are constants here; what people wrote is content only. */
final class FormData {
    /** Random, so that no content holds it. */
    private final String boundary = "doorward-" + HexFormat.of().formatHex(random());

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    FormData text(String name, String value) {
        return part("form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8".formatted(name), utf8(value));
    }

    FormData jpeg(String name, String file, byte[] content) {
        return part(
                "form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/jpeg".formatted(name, file), content);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(utf8("--" + boundary + "--\r\n"));
        return whole.toByteArray();
    }

    private FormData part(String disposition, byte[] content) {
        body.writeBytes(utf8("--%s\r\nContent-Disposition: %s\r\n\r\n".formatted(boundary, disposition)));
        body.writeBytes(content);
        body.writeBytes(utf8("\r\n"));
        return this;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
