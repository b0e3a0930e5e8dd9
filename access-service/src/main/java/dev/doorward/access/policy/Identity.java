package dev.doorward.access.policy;

import static dev.doorward.access.evidence.Gate.FRESH_MS;
import static dev.doorward.access.evidence.Track.LOOK_BACK_MS;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.Aged;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.config.AccessConfig;
import java.util.List;

/** Who a track is, by the votes of its frames. */
sealed interface Identity {
    /** Fewer contrary frames, or over a shorter time, may be a bad moment. */
    int SETTLING_FRAMES = 5;

    long SETTLING_MS = 1_000;

    record Known(PersonId person, List<Aged<RecognitionVerdict>> votes) implements Identity {}

    record NotKnown(DenialReason reason, boolean settled, List<Aged<RecognitionVerdict>> relied) implements Identity {}

    static Identity of(TrackEvidence evidence, Standing challenge, AccessConfig config, long now) {
        List<Aged<RecognitionVerdict>> all = evidence.recognitions();
        long newest = all.isEmpty() ? Long.MIN_VALUE : all.getLast().capturedAt();
        if (all.isEmpty() || now - newest > FRESH_MS) {
            long since = Math.max(evidence.firstAt(), newest);
            return new NotKnown(DenialReason.NO_RECOGNITION_VERDICT, now - since >= FRESH_MS, List.of());
        }
        List<Aged<RecognitionVerdict>> seen = all.stream()
                .filter(one -> one.capturedAt() >= newest - LOOK_BACK_MS)
                .toList();
        List<Aged<RecognitionVerdict>> usable = seen.stream()
                .filter(one -> !(one.verdict().outcome() instanceof Recognition.Unusable)
                        && one.verdict().continuity() != null)
                .toList();
        if (usable.isEmpty()) {
            return new NotKnown(DenialReason.POOR_PICTURE, enough(seen), seen);
        }
        return voted(evidence, challenge, usable, config, now);
    }

    private static Identity voted(
            TrackEvidence evidence,
            Standing challenge,
            List<Aged<RecognitionVerdict>> usable,
            AccessConfig config,
            long now) {
        List<Aged<RecognitionVerdict>> votes = usable.stream()
                .filter(one -> one.verdict().outcome() instanceof Recognition.Matched)
                .toList();
        List<PersonId> named = votes.stream()
                .map(one -> ((Recognition.Matched) one.verdict().outcome()).person())
                .distinct()
                .toList();
        int contrary = usable.size() - votes.size();
        boolean patient = Patience.of(evidence, challenge, config, now);
        if (named.size() > 1) {
            return new NotKnown(DenialReason.IDENTITY_CHANGED, true, usable);
        }
        if (contrary > votes.size()) {
            boolean settled = enough(usable) && (votes.isEmpty() ? contrary >= SETTLING_FRAMES : !patient);
            return new NotKnown(contraryReason(usable), settled, usable);
        }
        boolean fresh = now - votes.getLast().capturedAt() <= FRESH_MS;
        if (votes.size() >= config.votes() && fresh) {
            return new Known(named.getFirst(), votes);
        }
        return evidence.faceExchanged()
                ? new NotKnown(DenialReason.IDENTITY_CHANGED, true, usable)
                : new NotKnown(DenialReason.TOO_FEW_VOTES, !patient, usable);
    }

    private static DenialReason contraryReason(List<Aged<RecognitionVerdict>> usable) {
        long ambiguous = usable.stream()
                .filter(one -> one.verdict().outcome() instanceof Recognition.Ambiguous)
                .count();
        long unknown = usable.stream()
                .filter(one -> one.verdict().outcome() instanceof Recognition.Unknown)
                .count();
        return ambiguous > unknown ? DenialReason.AMBIGUOUS_PERSON : DenialReason.UNKNOWN_PERSON;
    }

    private static boolean enough(List<Aged<RecognitionVerdict>> frames) {
        return frames.size() >= SETTLING_FRAMES
                && frames.getLast().capturedAt() - frames.getFirst().capturedAt() >= SETTLING_MS;
    }
}
