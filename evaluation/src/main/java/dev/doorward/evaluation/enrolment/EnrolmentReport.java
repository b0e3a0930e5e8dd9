package dev.doorward.evaluation.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report of {@code prove enrolment}.
 *
 * @param taken pictures that were taken; {@code refused} the others, by what the page said
 * @param errors answers that are no fault of the picture
 * @param answeredMs from sending a picture to the answer about it
 * @param residentMegabytes of recognition-service: empty, with everyone, and after a restart
 * @param known people with a picture; {@code knownAfterRestart} those whom the gallery holds then
 * @param readyAfterRestartMs until it answers again, with the gallery read
 */
record EnrolmentReport(
        int people,
        int pictures,
        int taken,
        Map<String, Integer> refused,
        List<String> errors,
        @JsonProperty("pictures_per_second") double picturesPerSecond,
        @JsonProperty("answered_ms") Map<String, Double> answeredMs,
        @JsonProperty("resident_megabytes") List<Double> residentMegabytes,
        int known,
        @JsonProperty("known_after_restart") int knownAfterRestart,
        @JsonProperty("ready_after_restart_ms") double readyAfterRestartMs) {

    /** The promises that this breaks, in words. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        errors.stream().limit(5).forEach(error -> broken.add("an answer that is no picture's fault: " + error));
        if (knownAfterRestart != known) {
            broken.add("after a restart it knows " + knownAfterRestart + " people of " + known);
        }
        return broken;
    }
}
