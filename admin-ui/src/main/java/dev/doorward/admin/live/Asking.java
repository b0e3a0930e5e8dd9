package dev.doorward.admin.live;

import dev.doorward.contract.ChallengeAsked;

/**
 * A movement that somebody is asked for at this moment.
 *
 * @param seconds that are left for it, 1 at least
 */
public record Asking(ChallengeAsked.Kind kind, long seconds) {}
