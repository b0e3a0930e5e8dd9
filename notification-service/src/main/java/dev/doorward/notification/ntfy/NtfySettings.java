package dev.doorward.notification.ntfy;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code DOORWARD_NTFY_URL} and who we are there: a token, or a user with a password, or nobody. */
@ConfigMapping(prefix = "doorward.ntfy")
public interface NtfySettings {
    /** The server's address. None by default: whose server may know of this door is the owner's choice. */
    Optional<String> url();

    /** An access token, {@code tk_…}. */
    Optional<String> token();

    Optional<String> user();

    Optional<String> password();
}
