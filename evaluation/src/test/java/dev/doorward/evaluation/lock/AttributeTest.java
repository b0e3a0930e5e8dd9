package dev.doorward.evaluation.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeTest {
    @TempDir
    Path folder;

    @Test
    void a_kill_in_the_middle_of_a_write_leaves_the_value_that_stood_there() throws IOException {
        Path file = folder.resolve("polarity");
        try (Attribute polarity = new Attribute(file, "normal")) {
            Files.writeString(file, ""); // as a writer leaves it that is killed between truncating and writing
            assertThat(polarity.value()).isEqualTo("normal");
            polarity.settle();
        }
        assertThat(file).hasContent("normal");
    }

    @Test
    void shows_what_was_written_last() throws IOException {
        Path file = folder.resolve("duty_cycle");
        try (Attribute duty = new Attribute(file, "0")) {
            Files.writeString(file, "1500000");
            assertThat(duty.value()).isEqualTo("1500000");
        }
    }
}
