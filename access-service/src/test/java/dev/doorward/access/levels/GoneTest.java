package dev.doorward.access.levels;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoneTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aDoor() {
        file = folder.resolve("state").resolve("gone.json");
    }

    @Test
    void what_was_removed_is_told_again_after_a_restart() {
        Gone gone = started();
        gone.removed(ANNA, "levels");
        gone.removed(ANNA, "pins");

        assertThat(gone.of(ANNA)).isEqualTo(Map.of("levels", 1, "pins", 1));
        assertThat(started().of(ANNA)).isEqualTo(Map.of("levels", 1, "pins", 1));
        assertThat(started().of(BEN)).isEmpty();
    }

    @Test
    void of_the_oldest_nothing_is_kept_when_there_are_many() {
        Gone gone = started();
        gone.removed(ANNA, "levels");
        for (int i = 0; i < 500; i++) {
            gone.removed(PersonId.random(), "levels");
        }
        gone.removed(BEN, "levels");

        assertThat(gone.of(ANNA)).isEmpty();
        assertThat(started().of(BEN)).isEqualTo(Map.of("levels", 1));
    }

    @Test
    void file_that_cannot_be_read_is_begun_anew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"people\":");

        Gone gone = started();
        gone.removed(ANNA, "pins");

        assertThat(started().of(ANNA)).isEqualTo(Map.of("pins", 1));
    }

    private Gone started() {
        Gone gone = new Gone(new KeptFile(file));
        gone.recall();
        return gone;
    }
}
