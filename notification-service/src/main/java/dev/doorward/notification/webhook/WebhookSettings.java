package dev.doorward.notification.webhook;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** {@code DOORWARD_WEBHOOK_SECRET} and {@code …_TEMPLATE}. */
@ConfigMapping(prefix = "doorward.webhook")
public interface WebhookSettings {
    /** What requests are signed with; who receives them has it too. */
    Optional<String> secret();

    /**
     * A file with another body than ours, in Qute. Its ending says what it is ({@code .json}, {@code .xml},
     * {@code .html}; any other is plain text) and thereby how values are escaped. Read at the start.
     */
    Optional<Path> template();
}
