package dev.doorward.recognition;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What only this service is told at its start. */
@ConfigMapping(prefix = "doorward")
public interface RecognitionSettings {
    /** The secret that admin-ui sends as a bearer token; without it people can't be looked at or changed. */
    Optional<String> serviceToken();
}
