package dev.doorward.access.policy;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.Aged;
import dev.doorward.access.evidence.Track;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides: who it is, what they may, whether they live, in this order, and the first that fails is the reason. There is
 * one way to {@link Decision.Granted}, at the very end.
 */
public final class Policy {
    /** So many late verdicts mean that the house is too slow, not that one message was. */
    private static final int LATE = 5;

    private Policy() {}

    /** @param now on the clock of the evidence */
    public static Ruling judge(TrackEvidence evidence, Standing challenge, Terms terms, long now) {
        boolean onlyLate =
                evidence.recognitions().isEmpty() && evidence.livenesses().isEmpty() && evidence.late() > 0;
        if (onlyLate) {
            return Ruling.denied(DenialReason.STALE_EVIDENCE, evidence.late() >= LATE, List.of());
        }
        return switch (Identity.of(evidence, challenge, terms.config(), now)) {
            case Identity.NotKnown unknown -> Ruling.denied(unknown.reason(), unknown.settled(), unknown.relied());
            case Identity.Known known ->
                switch (Permission.of(known.person(), evidence.source(), terms)) {
                    case Permission.MayNot not -> Ruling.denied(not, known.person(), known.votes());
                    case Permission.May may -> allowed(evidence, challenge, known, may.level(), terms, now);
                };
        };
    }

    /** Why somebody who might have entered a moment ago may not any more; empty when they still may. */
    public static Optional<DenialReason> stillForbids(PersonId person, SourceKind source, Terms terms) {
        return switch (Permission.of(person, source, terms)) {
            case Permission.May may -> Optional.empty();
            case Permission.MayNot not -> Optional.of(not.reason());
        };
    }

    private static Ruling allowed(
            TrackEvidence evidence,
            Standing challenge,
            Identity.Known known,
            AccessLevel level,
            Terms terms,
            long now) {
        Rules.Applied applied = Rules.of(terms.config(), level, terms.local());
        Aliveness alive = Aliveness.of(evidence, challenge, applied.demand(), terms.config(), now);
        boolean patient = Patience.of(evidence, challenge, terms.config(), now);
        return known(evidence, alive, known, level, terms, patient).by(applied.said());
    }

    private static Ruling known(
            TrackEvidence evidence,
            Aliveness aliveness,
            Identity.Known known,
            AccessLevel level,
            Terms terms,
            boolean patient) {
        int votes = known.votes().size();
        return switch (aliveness) {
            case Aliveness.NotAlive not ->
                Ruling.denied(not.reason(), not.settled(), known.person(), votes, both(known, not.relied()));
            case Aliveness.Alive alive
            when apart(known, alive.verdict()) ->
                Ruling.denied(DenialReason.TOO_FEW_VOTES, false, known.person(), votes, both(known, List.of()));
            case Aliveness.Unanswered open
            when apart(known, open.verdict()) ->
                Ruling.denied(DenialReason.TOO_FEW_VOTES, false, known.person(), votes, both(known, List.of()));
            case Aliveness.Unanswered open ->
                Ruling.denied(
                                open.reason(),
                                open.settled(),
                                known.person(),
                                votes,
                                both(known, List.of(open.verdict())))
                        .lackingAnAnswer();
            case Aliveness.Alive alive
            when Likeness.of(known.votes()) < terms.config().similarity() ->
                Ruling.denied(
                        DenialReason.NOT_ALIKE_ENOUGH,
                        !patient,
                        known.person(),
                        votes,
                        both(known, List.of(alive.verdict())));
            case Aliveness.Alive alive
            when terms.config().dryRun() ->
                Ruling.denied(DenialReason.DRY_RUN, true, known.person(), votes, both(known, List.of(alive.verdict())));
            case Aliveness.Alive alive ->
                new Ruling(
                        new Decision.Granted(known.person(), level, words(level, votes, evidence.blinks())),
                        true,
                        false,
                        votes,
                        both(known, List.of(alive.verdict())),
                        null);
        };
    }

    /** Between the last vote and the last sign of life there must be no time for another face. */
    private static boolean apart(Identity.Known known, Aged<LivenessVerdict> alive) {
        return Math.abs(known.votes().getLast().capturedAt() - alive.capturedAt()) > Track.GAP_MS;
    }

    private static List<Aged<?>> both(Identity.Known known, List<Aged<LivenessVerdict>> alive) {
        return Stream.<Aged<?>>concat(known.votes().stream(), alive.stream()).toList();
    }

    private static String words(AccessLevel level, int votes, int blinks) {
        return "%s: recognised in %d frames, alive (blinks: %d)"
                .formatted(level.name().toLowerCase(Locale.ROOT), votes, blinks);
    }
}
