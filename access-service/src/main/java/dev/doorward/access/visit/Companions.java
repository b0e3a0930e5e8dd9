package dev.doorward.access.visit;

import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.access.policy.Policy;
import dev.doorward.access.policy.Ruling;
import dev.doorward.access.policy.Terms;
import dev.doorward.access.policy.TwoPersons;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who would have been let in and waits for a second person. It takes another person, on another track, with another
 * face: one face that is taken for two people is not two. Whoever waits is known and alive as everybody who comes in;
 * when the second comes, what they may is asked once more. A pair opens once. Used by one thread.
 */
final class Companions {
    /** @param since when they began to wait; {@code seenAt} when their newest frame was captured */
    private record Waiting(Visit visit, TrackEvidence evidence, Ruling grant, long since, long seenAt) {
        PersonId person() {
            return ((Decision.Granted) grant.decision()).person();
        }
    }

    private final Map<PersonId, Waiting> waiting = new HashMap<>();

    /** What becomes of a ruling: a grant to somebody who needs a second person has one, or waits. */
    Ruling accompanied(Ruling ruling, Visit visit, TrackEvidence evidence, Terms terms, long now) {
        return switch (ruling.decision()) {
            case Decision.Denied denied -> ruling;
            case Decision.Granted granted when !TwoPersons.areNeeded(granted.level(), terms) -> ruling;
            case Decision.Granted granted -> {
                forget(terms, now);
                Optional<Waiting> first = first(granted.person(), evidence, terms);
                yield first.isPresent()
                        ? ruling.together(first.get().person())
                        : waits(ruling, granted.person(), visit, evidence, terms, now);
            }
        };
    }

    /** The door opened for both: neither opens it once more by what was seen until now. */
    void opened(Decision.Granted second) {
        waiting.remove(second.person());
        PersonId with = second.with();
        Waiting first = with == null ? null : waiting.remove(with);
        if (first != null) {
            first.visit().letInWith(first.grant());
        }
    }

    private Ruling waits(Ruling grant, PersonId person, Visit visit, TrackEvidence evidence, Terms terms, long now) {
        Waiting before = waiting.get(person);
        long since = before == null ? now : before.since();
        waiting.put(
                person,
                new Waiting(visit, evidence, grant, since, grant.newestFrame().orElse(now)));
        return now - since < withinMs(terms)
                ? grant.awaiting(DenialReason.SECOND_PERSON_NEEDED)
                : grant.refused(DenialReason.SECOND_PERSON_NEEDED);
    }

    private Optional<Waiting> first(PersonId second, TrackEvidence evidence, Terms terms) {
        return waiting.values().stream()
                .filter(one -> !one.person().equals(second))
                .filter(one -> !one.evidence().track().equals(evidence.track()))
                .filter(one -> !one.evidence().mayShowTheFaceOf(evidence))
                .filter(one -> Policy.stillForbids(one.person(), one.evidence().source(), terms)
                        .isEmpty())
                .max(Comparator.comparingLong(Waiting::seenAt));
    }

    private void forget(Terms terms, long now) {
        waiting.values().removeIf(one -> now - one.seenAt() > withinMs(terms));
    }

    private static long withinMs(Terms terms) {
        return Math.round(terms.config().secondPersonWithin() * 1_000);
    }
}
