package dev.doorward.evaluation.pad;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param person who it shows, when that was told
 * @param faces frames in which a face was found and judged
 * @param scores of each check, the mean over the frames for which it had one
 * @param passed checks that took it for alive at some moment; of those that only deny: that never denied
 * @param openedAfter seconds from the first face until the policy found it alive; absent when it never did
 * @param asked when the door would have asked for a movement instead, and what came of it; absent when it never would
 * @param reason what was said last
 */
record Watched(
        String file,
        PadFile.Label label,
        String attack,
        String person,
        boolean picture,
        int faces,
        Map<String, Double> scores,
        Set<String> passed,
        @JsonProperty("opened_after") @Nullable Double openedAfter,
        @Nullable Asked asked,
        String reason) {
    /** Fewer frames with a face than this are no visit: a refusal of what nobody saw proves nothing. */
    static final int VISIT = 12;

    @JsonIgnore
    boolean isVisit() {
        return !picture && faces >= VISIT;
    }
}
