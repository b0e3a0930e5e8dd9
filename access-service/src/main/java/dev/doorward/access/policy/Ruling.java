package dev.doorward.access.policy;

import dev.doorward.access.evidence.Aged;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.RuleApplied;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a track stands.
 *
 * @param settled whether this is worth saying; a denial that is not settled only awaits more frames
 * @param lacksAnswer whether nothing but the answer to a challenge is lacking
 * @param votes frames that name the person
 * @param relied the verdicts that led here
 * @param rule of liveness that applied; null when it did not come to that, and where there are no rules
 */
public record Ruling(
        Decision decision,
        boolean settled,
        boolean lacksAnswer,
        int votes,
        List<Aged<?>> relied,
        @Nullable RuleApplied rule) {
    public Ruling {
        relied = List.copyOf(relied);
    }

    static Ruling denied(DenialReason reason, boolean settled, List<? extends Aged<?>> relied) {
        return new Ruling(new Decision.Denied(reason, null), settled, false, 0, List.copyOf(relied), null);
    }

    static Ruling denied(
            DenialReason reason, boolean settled, PersonId person, int votes, List<? extends Aged<?>> relied) {
        return new Ruling(new Decision.Denied(reason, person), settled, false, votes, List.copyOf(relied), null);
    }

    static Ruling denied(Permission.MayNot not, PersonId person, List<? extends Aged<?>> votes) {
        Decision denied = new Decision.Denied(not.reason(), person, not.words(), not.met());
        return new Ruling(denied, true, false, votes.size(), List.copyOf(votes), null);
    }

    /** The same evidence, and yet the door stays shut. */
    public Ruling refused(DenialReason reason) {
        return new Ruling(new Decision.Denied(reason, decision.person()), true, false, votes, relied, rule);
    }

    /** The same while there may still come what is lacking. */
    public Ruling awaiting(DenialReason reason) {
        return new Ruling(new Decision.Denied(reason, decision.person()), false, false, votes, relied, rule);
    }

    /** A grant for whoever came before, too. */
    public Ruling together(PersonId first) {
        return switch (decision) {
            case Decision.Denied denied -> this;
            case Decision.Granted alone ->
                new Ruling(
                        new Decision.Granted(
                                alone.person(), alone.level(), alone.words() + "; the second of two persons", first),
                        settled,
                        lacksAnswer,
                        votes,
                        relied,
                        rule);
        };
    }

    Ruling lackingAnAnswer() {
        return new Ruling(decision, settled, true, votes, relied, rule);
    }

    Ruling by(@Nullable RuleApplied applied) {
        return new Ruling(decision, settled, lacksAnswer, votes, relied, applied);
    }

    /** When the newest frame relied on was captured. */
    public OptionalLong newestFrame() {
        return relied.stream().mapToLong(Aged::capturedAt).max();
    }

    /** Mean similarity of the votes. */
    public OptionalDouble similarity() {
        return matches().mapToDouble(Recognition.Matched::similarity).average();
    }

    /** Whether the votes lie that far above the threshold, in the mean. */
    public boolean isMatchedBy(double above) {
        return matches()
                        .mapToDouble(match -> match.similarity() - match.threshold())
                        .average()
                        .orElse(-1)
                >= above;
    }

    private Stream<Recognition.Matched> matches() {
        return relied.stream()
                .map(Aged::verdict)
                .flatMap(verdict -> verdict instanceof RecognitionVerdict recognised
                                && recognised.outcome() instanceof Recognition.Matched matched
                        ? Stream.of(matched)
                        : Stream.empty());
    }

    /** The reason of a denial. */
    public @Nullable DenialReason reason() {
        return decision instanceof Decision.Denied denied ? denied.reason() : null;
    }
}
