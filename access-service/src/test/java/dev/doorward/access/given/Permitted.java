package dev.doorward.access.given;

import dev.doorward.access.levels.Left;
import dev.doorward.access.policy.Terms;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.config.AccessConfig;
import java.time.LocalDateTime;
import java.util.Optional;

/** Terms at a practice lock that works: the same for everybody. */
public final class Permitted {
    private Permitted() {}

    public static Terms everybody(AccessConfig config, AccessLevel level, LocalDateTime local) {
        return everybody(config, new Allowance(level), new Left.Unknown(), local);
    }

    public static Terms everybody(AccessConfig config, Allowance allowance, Left left, LocalDateTime local) {
        return new Terms(config, any -> Optional.of(allowance), (person, uses) -> left, false, true, local);
    }
}
