package dev.doorward.recognition;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What only this service is told at its start. */
@ConfigMapping(prefix = "doorward")
public interface RecognitionSettings {
    /** The secret that admin-ui sends as a bearer token; without it people can't be looked at or changed. */
    Optional<String> serviceToken();

    /**
     * Keys of the pictures ({@code DOORWARD_PEOPLE_KEYS}): 32 bytes each, in Base64, separated by commas. The first seals,
     * the others open what was sealed before. Without any, they are those of {@code people.key} in the folder of what this
     * service keeps, which is made at the first start. Replicas on several machines need the same ones.
     */
    Optional<List<String>> peopleKeys();
}
