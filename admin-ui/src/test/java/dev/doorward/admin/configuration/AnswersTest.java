package dev.doorward.admin.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.config.ConfigApplied;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers answers = new Answers();

    @Test
    void repeated_answer_is_no_news_but_its_time_is_kept() {
        assertThat(answers.heard(answer(3, null, Instant.EPOCH))).isTrue();
        assertThat(answers.heard(answer(3, null, Instant.EPOCH.plusSeconds(3)))).isFalse();

        assertThat(answers.to("camera")).extracting(ConfigApplied::at).containsExactly(Instant.EPOCH.plusSeconds(3));
    }

    @Test
    void refusal_is_news() {
        answers.heard(answer(3, null, Instant.EPOCH));

        assertThat(answers.heard(answer(3, 4L, Instant.EPOCH))).isTrue();
        assertThat(answers.to("access")).isEmpty();
    }

    private static ConfigApplied answer(long version, Long refused, Instant at) {
        return new ConfigApplied("camera", "camera-front", version, refused, List.of(), at);
    }
}
