package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<Pending> open = checks.stream()
                .filter(check -> check.kind() != Kind.INFRARED)
                .map(Check::state)
                .flatMap(state -> state instanceof Pending pending ? Stream.of(pending) : Stream.empty())
                .toList();
        // A doubt is the last word of a check, so it is said when all have spoken.
        Optional<Pending> first = open.stream()
                .filter(pending -> pending.cause() != Cause.DOUBTFUL)
                .findFirst()
                .or(() -> open.stream().findFirst());
        if (first.isPresent()) {
            return new Inconclusive(first.get().cause(), first.get().reason());
        }
        boolean blinked = checks.stream().anyMatch(c -> c.kind() == Kind.BLINK && c.state() instanceof Passed);
        return blinked
                ? new Live("Blinked, and nothing speaks against it")
                : new Inconclusive(Cause.NO_BLINK_YET, "Blinks can't be seen here");
    }
}
