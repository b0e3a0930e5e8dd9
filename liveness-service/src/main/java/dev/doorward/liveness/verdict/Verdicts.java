package dev.doorward.liveness.verdict;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.config.LivenessConfig;
import dev.doorward.liveness.challenge.Told;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.Check;
import dev.doorward.vision.liveness.track.LivenessSettings;
import dev.doorward.vision.liveness.track.Outcome;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found, in the contract's words. */
public final class Verdicts {
    private Verdicts() {}

    public static LivenessSettings settings(LivenessConfig config) {
        return new LivenessSettings(
                config.earRatio(),
                config.eyeClosed(),
                config.minRate(),
                config.passiveThreshold(),
                config.passiveSpoof(),
                config.passiveFrames(),
                config.fallbackThreshold());
    }

    /** @param answer to the challenge that is open; empty where none is */
    public static LivenessVerdict of(FaceCaptured face, Assessment assessment, Optional<Told> answer) {
        Stream<LivenessCheck> checks = assessment.checks().stream().map(Verdicts::check);
        return new LivenessVerdict(
                MessageId.random(),
                face.door(),
                face.track(),
                face.id(),
                face.capturedAt(),
                face.freshness(),
                face.source(),
                outcome(assessment.outcome()),
                Stream.concat(checks, answer.map(Told::answer).map(Verdicts::check).stream())
                        .toList(),
                assessment.blinks(),
                assessment.rate(),
                answer.map(Told::challenge).orElse(null),
                face.voice() == null ? null : true);
    }

    private static Liveness outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Live live -> new Liveness.Live(live.reason());
            case Outcome.Spoof spoof -> new Liveness.Spoof(spoof.reason());
            case Outcome.Inconclusive open -> new Liveness.Inconclusive(cause(open.cause()), open.reason());
        };
    }

    private static Liveness.Cause cause(Check.Cause cause) {
        return switch (cause) {
            case LOW_RATE -> Liveness.Cause.LOW_RATE;
            case TOO_FEW_FRAMES -> Liveness.Cause.TOO_FEW_FRAMES;
            case NO_BLINK_YET -> Liveness.Cause.NO_BLINK_YET;
            case EYES_NOT_VISIBLE -> Liveness.Cause.EYES_NOT_VISIBLE;
            case DOUBTFUL -> Liveness.Cause.DOUBTFUL;
        };
    }

    private static LivenessCheck check(Check check) {
        Double score = check.score().isPresent() ? check.score().getAsDouble() : null;
        return new LivenessCheck(
                name(check.kind()),
                state(check.state()),
                score,
                check.threshold(),
                check.state().reason());
    }

    /** No answer is no evidence of anything. */
    private static LivenessCheck check(Answer answer) {
        LivenessCheck.State state =
                switch (answer.state()) {
                    case DONE -> LivenessCheck.State.PASSED;
                    case LOST -> LivenessCheck.State.FAILED;
                    case WAITING, MISSED -> LivenessCheck.State.PENDING;
                };
        return new LivenessCheck(LivenessCheck.CHALLENGE, state, answer.score(), answer.threshold(), answer.reason());
    }

    private static String name(Check.Kind kind) {
        return switch (kind) {
            case BLINK -> LivenessCheck.BLINK;
            case PASSIVE -> LivenessCheck.PASSIVE;
            case PASSIVE_FALLBACK -> LivenessCheck.PASSIVE_FALLBACK;
            case STRICT -> LivenessCheck.STRICT;
            case SURROUNDINGS -> LivenessCheck.SURROUNDINGS;
            case SCREEN -> LivenessCheck.SCREEN;
            case SECOND_FACE -> LivenessCheck.SECOND_FACE;
            case STILL -> LivenessCheck.STILL;
            case PLANE -> LivenessCheck.PLANE;
            case INFRARED -> LivenessCheck.INFRARED;
        };
    }

    private static LivenessCheck.State state(Check.State state) {
        return switch (state) {
            case Check.Passed passed -> LivenessCheck.State.PASSED;
            case Check.Failed failed -> LivenessCheck.State.FAILED;
            case Check.Pending pending -> LivenessCheck.State.PENDING;
            case Check.Unavailable unavailable -> LivenessCheck.State.UNAVAILABLE;
        };
    }
}
