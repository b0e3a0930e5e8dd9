package dev.doorward.access.policy;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.contract.config.AccessConfig;

/** How long a visitor may still show what is lacking: as configured, and while an answer is waited for. */
final class Patience {
    private Patience() {}

    static boolean of(TrackEvidence evidence, Standing challenge, AccessConfig config, long now) {
        return ofItself(evidence, config, now) || now < challenge.patientUntil();
    }

    /** Without anybody being asked. */
    static boolean ofItself(TrackEvidence evidence, AccessConfig config, long now) {
        return now - evidence.firstAt() < config.patience() * 1_000;
    }
}
