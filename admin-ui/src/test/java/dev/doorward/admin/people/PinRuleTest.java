package dev.doorward.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinRuleTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            271828   | -        | -
            271828   | 314159   | -
            112233   | -        | -
            1234567  | -        | tried first
            654321   | -        | tried first
            777777   | -        | tried first
            271828   | 012345   | tried first
            271828   | 271828   | more than one place
            271828   | 271829   | more than one place
            271828   | 271827   | more than one place
            271828   | 2718281  | more than one place
            271828   | 271288   | -
            129999   | 130000   | more than one place
            2718280  | 271828   | more than one place
            27182845 | 271828   | -
            """)
    void pin_that_is_guessed_first_or_one_slip_from_the_other_is_refused(
            String pin, @Nullable String duress, @Nullable String why) {
        if (why == null) {
            assertThat(PinRule.problem(pin, duress)).isEmpty();
        } else {
            assertThat(PinRule.problem(pin, duress)).get().asString().contains(why);
        }
    }
}
