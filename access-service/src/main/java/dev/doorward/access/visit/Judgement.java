package dev.doorward.access.visit;

import dev.doorward.access.policy.Ruling;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.util.OptionalLong;

/**
 * Where a visit stands after a verdict, or how it ended.
 *
 * @param decides whether this is a decision now, to be told and acted on; else it is for the page only
 * @param shows whether the page is to hear of it; a few times a second are enough for eyes
 * @param ageMs of the newest frame relied on; empty when it was the absence of verdicts that decided
 */
public record Judgement(
        TrackId track,
        SourceKind source,
        Ruling ruling,
        boolean decides,
        boolean shows,
        OptionalLong ageMs,
        int blinks) {
    /** The same, but the door stays shut. */
    public Judgement refused(DenialReason reason) {
        return new Judgement(track, source, ruling.refused(reason), decides, shows, ageMs, blinks);
    }
}
