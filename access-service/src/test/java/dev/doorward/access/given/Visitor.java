package dev.doorward.access.given;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Someone before a camera: the verdicts that honest services would give about one track, and what may be changed. */
public record Visitor(DoorId door, TrackId track, SourceKind source, String token, Supplier<Freshness> freshness) {
    public static final DoorId FRONT = new DoorId("front");
    public static final PersonId ANNA = new PersonId("p-00000000000000aa");
    public static final PersonId BEN = new PersonId("p-00000000000000bb");
    private static final FaceQuality GOOD = new FaceQuality(160, 300, 120, 40, null);
    private static final Instant WALL = Instant.parse("2026-11-25T08:00:00Z");

    public static Visitor at(DoorId door, String track, Supplier<Freshness> freshness) {
        return new Visitor(door, new TrackId(track), SourceKind.CAMERA, token(1), freshness);
    }

    public Visitor from(SourceKind other) {
        return new Visitor(door, track, other, token, freshness);
    }

    public Visitor as(String otherToken) {
        return new Visitor(door, track, source, otherToken, freshness);
    }

    public Visitor atDoor(String other) {
        return new Visitor(new DoorId(other), track, source, token, freshness);
    }

    public Visitor with(Supplier<Freshness> other) {
        return new Visitor(door, track, source, token, other);
    }

    public RecognitionVerdict is(PersonId person) {
        return is(person, 0.7);
    }

    public RecognitionVerdict is(PersonId person, double similarity) {
        return recognised(new Recognition.Matched(person, similarity, 0.3, 0.4), token);
    }

    public RecognitionVerdict isUnknown() {
        return recognised(new Recognition.Unknown(0.1, 0.4), token);
    }

    public RecognitionVerdict isAmbiguous() {
        return recognised(new Recognition.Ambiguous(0.5, 0.01, 0.4), token);
    }

    public RecognitionVerdict isUnusable() {
        return recognised(new Recognition.Unusable("blurred"), null);
    }

    public RecognitionVerdict recognised(Recognition outcome, @Nullable String continuity) {
        return new RecognitionVerdict(
                MessageId.random(),
                door,
                track,
                MessageId.random(),
                WALL,
                freshness.get(),
                source,
                outcome,
                GOOD,
                continuity,
                "test");
    }

    public LivenessVerdict isAlive(int blinks) {
        return judged(new Liveness.Live("blinked"), blinks, blink(LivenessCheck.State.PASSED));
    }

    public LivenessVerdict hasNotBlinked() {
        return judged(
                new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink yet"),
                0,
                blink(LivenessCheck.State.PENDING));
    }

    /** Blinked, and the passive models can't tell. */
    public LivenessVerdict isInDoubt(int blinks) {
        return judged(
                new Liveness.Inconclusive(Liveness.Cause.DOUBTFUL, "in doubt"),
                blinks,
                blink(LivenessCheck.State.PASSED),
                passive(LivenessCheck.State.PENDING));
    }

    /** The same verdict, with what it says of a challenge. */
    public static LivenessVerdict answering(
            LivenessVerdict verdict, @Nullable MessageId challenge, LivenessCheck.State state) {
        List<LivenessCheck> checks = new ArrayList<>(verdict.checks());
        checks.add(new LivenessCheck(LivenessCheck.CHALLENGE, state, null, null, "challenge"));
        return new LivenessVerdict(
                verdict.id(),
                verdict.door(),
                verdict.track(),
                verdict.face(),
                verdict.capturedAt(),
                verdict.freshness(),
                verdict.source(),
                verdict.outcome(),
                checks,
                verdict.blinks(),
                verdict.analysedPerSecond(),
                challenge);
    }

    /** The same at a door that hears. */
    public static LivenessVerdict hearing(LivenessVerdict verdict) {
        return new LivenessVerdict(
                verdict.id(),
                verdict.door(),
                verdict.track(),
                verdict.face(),
                verdict.capturedAt(),
                verdict.freshness(),
                verdict.source(),
                verdict.outcome(),
                verdict.checks(),
                verdict.blinks(),
                verdict.analysedPerSecond(),
                verdict.challenge(),
                true);
    }

    public LivenessVerdict isSpoof() {
        return judged(
                new Liveness.Spoof("flat"),
                0,
                new LivenessCheck(LivenessCheck.PASSIVE, LivenessCheck.State.FAILED, 0.1, 0.4, "flat"));
    }

    public LivenessVerdict judged(Liveness outcome, int blinks, LivenessCheck... checks) {
        return new LivenessVerdict(
                MessageId.random(),
                door,
                track,
                MessageId.random(),
                WALL,
                freshness.get(),
                source,
                outcome,
                List.of(checks),
                blinks,
                15);
    }

    public static LivenessCheck blink(LivenessCheck.State state) {
        return new LivenessCheck(LivenessCheck.BLINK, state, null, null, "blink");
    }

    public static LivenessCheck passive(LivenessCheck.State state) {
        return new LivenessCheck(LivenessCheck.PASSIVE, state, null, null, "passive");
    }

    /** A continuity token of its own for each number. */
    public static String token(long face) {
        return "%032x".formatted(new BigInteger(128, new Random(face)));
    }

    /** The token of a slightly other view: so many bits differ. */
    public static String near(String token, int bits) {
        BigInteger turned = new BigInteger(token, 16);
        for (int i = 0; i < bits; i++) {
            turned = turned.flipBit(i);
        }
        return "%032x".formatted(turned);
    }
}
