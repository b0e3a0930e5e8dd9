package dev.doorward.access.policy;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;

import dev.doorward.access.evidence.Aged;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Evidence being written down, newest last. It is 10 000 ms; frames come every 66 ms and the last one came 100 ms ago,
 * unless it says otherwise.
 */
final class Given {
    static final long NOW = 10_000;
    static final Visitor VISITOR = Visitor.at(FRONT, "t1", () -> null);

    private final List<RecognitionVerdict> recognitions = new ArrayList<>();
    private final List<Aged<LivenessVerdict>> livenesses = new ArrayList<>();
    private SourceKind source = SourceKind.CAMERA;
    private long begunAgo = 5_000;
    private long step = 66;
    private long newestAgo = 100;
    private long passiveFrom;
    private boolean exchanged;
    private int late;

    Given faces(int n, Supplier<RecognitionVerdict> verdict) {
        Stream.generate(verdict).limit(n).forEach(recognitions::add);
        return this;
    }

    Given alive(int blinks) {
        return judged(VISITOR.isAlive(blinks));
    }

    Given judged(LivenessVerdict... verdicts) {
        for (LivenessVerdict verdict : verdicts) {
            judgedAgo(100, verdict);
        }
        return this;
    }

    Given judgedAgo(long ms, LivenessVerdict verdict) {
        livenesses.add(new Aged<>(verdict, NOW - ms));
        return this;
    }

    Given begun(long ago) {
        begunAgo = ago;
        return this;
    }

    Given every(long ms) {
        step = ms;
        return this;
    }

    Given ago(long ms) {
        newestAgo = ms;
        return this;
    }

    Given source(SourceKind kind) {
        source = kind;
        return this;
    }

    Given passiveFrom(long at) {
        passiveFrom = at;
        return this;
    }

    Given exchanged() {
        exchanged = true;
        return this;
    }

    Given late(int n) {
        late = n;
        return this;
    }

    TrackEvidence now() {
        List<Aged<RecognitionVerdict>> aged = new ArrayList<>();
        for (int i = 0; i < recognitions.size(); i++) {
            aged.add(new Aged<>(recognitions.get(i), NOW - newestAgo - (recognitions.size() - 1 - i) * step));
        }
        return new TrackEvidence(
                VISITOR.track(), source, NOW - begunAgo, NOW, exchanged, 0, passiveFrom, aged, livenesses, late);
    }

    static Given evidence() {
        return new Given();
    }

    static Given known() {
        return evidence().faces(5, () -> VISITOR.is(ANNA));
    }

    static LivenessVerdict live(int blinks, LivenessCheck... checks) {
        return VISITOR.judged(new Liveness.Live("alive"), blinks, checks);
    }
}
