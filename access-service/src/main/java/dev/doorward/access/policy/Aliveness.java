package dev.doorward.access.policy;

import static dev.doorward.access.evidence.Gate.FRESH_MS;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.Aged;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.config.AccessConfig;
import java.util.List;

/** Whether a living face stands there: the checks of the newest verdict, composed as is demanded. */
sealed interface Aliveness {
    /** So many suspecting verdicts within 3 s are no bad moment any more. */
    int SUSPICIONS = 3;

    record Alive(Aged<LivenessVerdict> verdict) implements Aliveness {}

    /** Nothing is lacking but the answer to a challenge. */
    record Unanswered(Aged<LivenessVerdict> verdict, DenialReason reason, boolean settled) implements Aliveness {}

    record NotAlive(DenialReason reason, boolean settled, List<Aged<LivenessVerdict>> relied) implements Aliveness {}

    static Aliveness of(TrackEvidence evidence, Standing challenge, Demand demand, AccessConfig config, long now) {
        List<Aged<LivenessVerdict>> all = evidence.livenesses();
        long newest = all.isEmpty() ? Long.MIN_VALUE : all.getLast().capturedAt();
        if (all.isEmpty() || now - newest > FRESH_MS) {
            long since = Math.max(evidence.firstAt(), newest);
            return new NotAlive(DenialReason.NO_LIVENESS_VERDICT, now - since >= FRESH_MS, List.of());
        }
        List<Aged<LivenessVerdict>> suspicions =
                all.stream().filter(one -> Signs.suspect(one.verdict())).toList();
        if (suspicions.size() >= SUSPICIONS || Signs.suspect(all.getLast().verdict())) {
            return new NotAlive(DenialReason.SPOOF_SUSPECTED, suspicions.size() >= SUSPICIONS, suspicions);
        }
        Aged<LivenessVerdict> last = all.getLast();
        Wants wants = Wants.of(demand, new Signs(evidence, last), suspicions.isEmpty());
        DenialReason meanwhile = wants.missing().orElse(DenialReason.NO_RESPONSE);
        if (wants.answer()) {
            boolean patient = Patience.ofItself(evidence, config, now);
            return wants.late() && patient
                    ? waiting(last, meanwhile, challenge)
                    : challenged(last, meanwhile, challenge, patient);
        }
        boolean patient = Patience.of(evidence, challenge, config, now);
        return wants.missing()
                .<Aliveness>map(reason -> new NotAlive(reason, !patient, List.of(last)))
                .orElseGet(() -> new Alive(last));
    }

    /** Nobody is asked yet; one who was, by another rule before this one, may still answer. */
    private static Aliveness waiting(Aged<LivenessVerdict> last, DenialReason meanwhile, Standing challenge) {
        return challenge.state() == Standing.State.PASSED
                ? new Alive(last)
                : new NotAlive(meanwhile, false, List.of(last));
    }

    /** @param meanwhile what is lacking as long as there may be an answer */
    private static Aliveness challenged(
            Aged<LivenessVerdict> last, DenialReason meanwhile, Standing challenge, boolean patient) {
        return switch (challenge.state()) {
            case PASSED -> new Alive(last);
            case NOT_ASKED, OPEN -> new Unanswered(last, meanwhile, false);
            case SPENT -> new Unanswered(last, DenialReason.NO_RESPONSE, true);
            // A doubt may still pass by itself.
            case PAUSED -> new Unanswered(last, DenialReason.TOO_MANY_CHALLENGES, !patient);
        };
    }
}
