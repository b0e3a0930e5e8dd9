package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import java.util.List;

/** Whether a living face stands there, from all checks together. */
public sealed interface Outcome {
    /** In words, for the owner. */
    String reason();

    record Live(String reason) implements Outcome {}

    record Spoof(String reason) implements Outcome {}

    record Inconclusive(Cause cause, String reason) implements Outcome {}

    /**
     * One check that finds a spoof is enough; one that has no answer yet leaves it open; a blink must have been seen. Whether
     * infrared is waited for is the house's own decision.
     *
     * @param checks that of {@link Kind#BLINK} among them
     */
    static Outcome of(List<Check> checks) {
        for (Check check : checks) {
            if (check.state() instanceof Failed(String reason)) {
                return new Spoof(reason);
            }
        }
        for (Check check : checks) {
            if (check.kind() != Kind.INFRARED && check.state() instanceof Pending(Cause cause, String reason)) {
                return new Inconclusive(cause, reason);
            }
        }
        boolean blinked = checks.stream().anyMatch(c -> c.kind() == Kind.BLINK && c.state() instanceof Passed);
        return blinked
                ? new Live("Blinked, and nothing speaks against it")
                : new Inconclusive(Cause.NO_BLINK_YET, "Blinks can't be seen here");
    }
}
