package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.config.LivenessRule;
import org.jspecify.annotations.Nullable;

/**
 * Which rule of liveness a decision went by.
 *
 * @param number in the order of the configuration, from 1; 0 when there are rules and none applied
 * @param rule as it stood then; absent when none applied
 * @param words the same for a person, in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleApplied(int number, @Nullable LivenessRule rule, String words) {
    public RuleApplied {
        Require.within(number, 0, 1_000, "number");
        Require.text(words, 300, "words");
    }
}
