package dev.doorward.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRuleTest {
    @ParameterizedTest
    @CsvSource({
        "CAMERA, false, true",
        "STREAM, false, true",
        "FILE, false, false",
        "FOLDER, false, false",
        "DEMO, false, false",
        "CAMERA, true, false",
        "STREAM, true, false",
        "FILE, true, false",
        "FOLDER, true, false",
        "DEMO, true, true"
    })
    void demo_and_real_people_never_mix(SourceKind source, boolean demo, boolean may) {
        assertThat(LearningRule.problem(demo, source).isEmpty()).isEqualTo(may);
    }
}
