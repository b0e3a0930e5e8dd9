package dev.doorward.access.evidence;

import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.util.List;
import java.util.Objects;

/**
 * All that is known of one track at one moment. Times are {@link Ticks}.
 *
 * @param firstAt when its first verdict was heard
 * @param lastAt when its last verdict was heard
 * @param faceExchanged whether another face took the place of an earlier one
 * @param blinksBefore blinks that were seen before the present face was there
 * @param passiveFrom a passive score of a face captured earlier may still speak of the face before
 * @param recognitions of the present face, in the order of capture, captured in the last 3 s
 * @param livenesses in the order of capture, captured in the last 3 s
 * @param late how many verdicts came too late to count
 */
public record TrackEvidence(
        TrackId track,
        SourceKind source,
        long firstAt,
        long lastAt,
        boolean faceExchanged,
        int blinksBefore,
        long passiveFrom,
        List<Aged<RecognitionVerdict>> recognitions,
        List<Aged<LivenessVerdict>> livenesses,
        int late) {
    public TrackEvidence {
        recognitions = List.copyOf(recognitions);
        livenesses = List.copyOf(livenesses);
    }

    /** Whether this may be the very face that another track shows, whoever each was taken for. */
    public boolean mayShowTheFaceOf(TrackEvidence other) {
        List<String> tokens = tokens();
        return other.tokens().stream().anyMatch(token -> Continuity.same(token, tokens));
    }

    private List<String> tokens() {
        return recognitions.stream()
                .map(one -> one.verdict().continuity())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the door hears, by the newest that is known. */
    public boolean hears() {
        return !livenesses.isEmpty()
                && Boolean.TRUE.equals(livenesses.getLast().verdict().hears());
    }

    /** Blinks of the present face. */
    public int blinks() {
        return livenesses.isEmpty()
                ? 0
                : Math.max(0, livenesses.getLast().verdict().blinks() - blinksBefore);
    }
}
