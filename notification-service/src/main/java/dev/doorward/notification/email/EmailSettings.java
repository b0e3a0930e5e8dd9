package dev.doorward.notification.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * The mail server ({@code DOORWARD_SMTP_HOST} …). Port, user, password and TLS go straight to the mailer: see
 * application.properties.
 */
@ConfigMapping(prefix = "doorward.smtp")
public interface EmailSettings {
    /** Without one no mail is sent, and that is said. */
    Optional<String> host();

    /** The sender's address; the user's name by default, which is an address at most providers. */
    Optional<String> from();

    Optional<String> user();

    /**
     * {@code starttls}: upgraded to TLS before anything is said, usually port 587. {@code tls}: TLS from the first
     * byte, usually port 465. {@code none}: in the clear, for a relay on this machine.
     */
    @WithDefault("starttls")
    String tls();
}
