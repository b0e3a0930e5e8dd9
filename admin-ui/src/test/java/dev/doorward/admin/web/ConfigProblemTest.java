package dev.doorward.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.web.Problems.FieldProblem;
import org.junit.jupiter.api.Test;

class ConfigProblemTest {
    @Test
    void problem_of_a_field_names_it() {
        assertThat(ConfigChanges.problem("camera.liveRate: must be at most 30, is 99"))
                .isEqualTo(new FieldProblem("camera", "liveRate", "must be at most 30, is 99"));
    }

    @Test
    void problem_of_the_whole_names_none() {
        assertThat(ConfigChanges.problem("access: blink or passive must be REQUIRED"))
                .isEqualTo(new FieldProblem("access", null, "blink or passive must be REQUIRED"));
    }
}
