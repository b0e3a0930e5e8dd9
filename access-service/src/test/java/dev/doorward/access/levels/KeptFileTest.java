package dev.doorward.access.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
    @TempDir
    Path folder;

    @Test
    void reads_what_was_written_last() throws IOException {
        KeptFile file = new KeptFile(folder.resolve("state").resolve("access.json"));
        assertThat(file.read()).isEmpty();
        file.write(new byte[] {1, 2, 3});
        file.write(new byte[] {4});
        assertThat(file.read()).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(4));
    }

    @Test
    void keeps_the_old_one_when_the_new_one_was_never_finished() throws IOException {
        Path path = folder.resolve("access.json");
        KeptFile file = new KeptFile(path);
        file.write(new byte[] {1});
        Files.write(folder.resolve("access.json.new"), new byte[] {9}); // the power went here
        assertThat(file.read()).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1));
        file.write(new byte[] {2});
        assertThat(file.read()).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(2));
    }
}
