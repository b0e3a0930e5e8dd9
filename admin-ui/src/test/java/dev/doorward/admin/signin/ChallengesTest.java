package dev.doorward.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.testing.Ticking;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private final Ticking clock = new Ticking();
    private final Challenges challenges = new Challenges(clock);

    @Test
    void is_answered_once_and_for_what_it_was_asked() {
        challenges.ask("a", "to sign in");
        assertThat(challenges.answered("b")).isEmpty();
        assertThat(challenges.answered("a")).contains("to sign in");
        assertThat(challenges.answered("a")).isEmpty();
    }

    @Test
    void is_too_old_after_five_minutes() {
        challenges.ask("a", "to sign in");
        clock.forward(Challenges.LASTS);
        assertThat(challenges.answered("a")).isEmpty();
    }

    @Test
    void flood_of_questions_fills_no_memory() {
        challenges.ask("first", "to sign in");
        for (int i = 0; i < 10_000; i++) {
            challenges.ask("flood " + i, "to sign in");
        }
        assertThat(challenges.answered("first")).isEmpty();
        assertThat(challenges.answered("flood 9999")).isPresent();
    }
}
