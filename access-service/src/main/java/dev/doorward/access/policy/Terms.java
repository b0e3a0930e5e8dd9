package dev.doorward.access.policy;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.AccessConfig;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a decision depends on besides the evidence.
 *
 * @param levels what a person may; empty for someone of whom nobody said it
 * @param realLock whether a real bolt moves
 * @param lockWorks whether the lock can be moved at all
 * @param local what time it is by the clock of the house
 */
public record Terms(
        AccessConfig config,
        Function<PersonId, Optional<AccessLevel>> levels,
        boolean realLock,
        boolean lockWorks,
        LocalDateTime local) {}
