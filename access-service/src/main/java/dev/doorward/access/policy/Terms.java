package dev.doorward.access.policy;

import dev.doorward.access.levels.Left;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.AccessConfig;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a decision depends on besides the evidence.
 *
 * @param allowances what a person may; empty for someone of whom nobody said it
 * @param left what is left of somebody's visits, where their number is limited
 * @param realLock whether a real bolt moves
 * @param lockWorks whether the lock can be moved at all
 * @param local what time it is by the clock of the house
 */
public record Terms(
        AccessConfig config,
        Function<PersonId, Optional<Allowance>> allowances,
        BiFunction<PersonId, Allowance.Uses, Left> left,
        boolean realLock,
        boolean lockWorks,
        LocalDateTime local) {}
