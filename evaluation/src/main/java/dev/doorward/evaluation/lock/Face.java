package dev.doorward.evaluation.lock;

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
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A face before a camera, as honest services judge it.
 *
 * @param seenAt the camera's clock on the wall, which nothing may depend on
 * @param fresh what each frame is stamped with
 */
record Face(DoorId door, TrackId track, SourceKind source, Instant seenAt, Supplier<Freshness> fresh) {
    private static final FaceQuality GOOD = new FaceQuality(160, 300, 120, 40, null);

    RecognitionVerdict is(PersonId person) {
        return recognised(new Recognition.Matched(person, 0.7, 0.3, 0.4));
    }

    RecognitionVerdict isNobody() {
        return recognised(new Recognition.Unknown(0.1, 0.4));
    }

    private RecognitionVerdict recognised(Recognition outcome) {
        String continuity = "%032x".formatted(track.value().hashCode() & 0xffffffffL);
        return new RecognitionVerdict(
                MessageId.random(),
                door,
                track,
                MessageId.random(),
                seenAt,
                fresh.get(),
                source,
                outcome,
                GOOD,
                continuity,
                "proof");
    }

    LivenessVerdict isAlive() {
        return judged(new Liveness.Live("blinked"), 1, LivenessCheck.State.PASSED);
    }

    LivenessVerdict hasNotBlinked() {
        return judged(
                new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink yet"), 0, LivenessCheck.State.PENDING);
    }

    private LivenessVerdict judged(Liveness outcome, int blinks, LivenessCheck.State state) {
        LivenessCheck blink = new LivenessCheck(LivenessCheck.BLINK, state, null, null, "blink");
        return new LivenessVerdict(
                MessageId.random(),
                door,
                track,
                MessageId.random(),
                seenAt,
                fresh.get(),
                source,
                outcome,
                List.of(blink),
                blinks,
                15);
    }
}
