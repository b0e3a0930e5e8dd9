package dev.doorward.access.challenge;

import dev.doorward.access.evidence.Nonces;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.ChallengeAsked.Kind;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.TrackId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws challenges that nobody can foresee, and tells the door of them. */
public final class Asker {
    private final DoorId door;
    private final Nonces nonces;
    private final Clock clock;
    private final RandomGenerator random;
    private final Consumer<ChallengeAsked> told;
    private final Words words;

    /** @param random of a kind that cannot be guessed */
    public Asker(DoorId door, Nonces nonces, Clock clock, RandomGenerator random, Consumer<ChallengeAsked> told) {
        this.door = door;
        this.nonces = nonces;
        this.clock = clock;
        this.random = random;
        this.told = told;
        this.words = new Words(random);
    }

    /**
     * Asks; empty before there was any nonce, by which frames of afterwards are known.
     *
     * @param before what was asked last, which is not asked again
     * @param kinds that may be asked for, two at least
     */
    Optional<ChallengeAsked> ask(TrackId track, @Nullable Kind before, long answerWithinMs, Set<Kind> kinds) {
        List<Kind> others =
                kinds.stream().filter(kind -> kind != before).sorted().toList();
        Kind kind = others.get(random.nextInt(others.size()));
        Optional<ChallengeAsked> asked = nonces.newest()
                .map(newest -> new ChallengeAsked(
                        MessageId.random(),
                        door,
                        track,
                        kind,
                        ChallengeAsked.State.ASKED,
                        clock.instant(),
                        answerWithinMs,
                        newest,
                        kind == Kind.SAY ? words.draw() : null));
        asked.ifPresent(told);
        return asked;
    }

    void end(ChallengeAsked asked, ChallengeAsked.State how) {
        told.accept(asked.ended(how));
    }
}
