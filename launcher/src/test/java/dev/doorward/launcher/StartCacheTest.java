package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    private static final Instant BUILT = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    private Path folder;

    private StartCache cache;

    @BeforeEach
    void a_program_is_built() throws IOException {
        cache = new StartCache(folder.resolve("program.jar"), folder.resolve("start.aot"));
        at(BUILT, cache.jar());
    }

    @Test
    void is_used_when_it_was_made_of_this_program() throws IOException {
        at(BUILT.plusSeconds(30), cache.file());

        assertThat(cache.use()).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void is_not_used_when_there_is_none_or_one_of_an_older_build() throws IOException {
        assertThat(cache.use()).isEmpty();

        at(BUILT.minusSeconds(30), cache.file());

        assertThat(cache.use()).isEmpty();
    }

    @Test
    void what_is_being_written_is_used_only_when_it_is_whole() throws IOException {
        Path writing = Path.of(cache.record().get(0).substring("-XX:AOTCacheOutput=".length()));
        at(BUILT.plusSeconds(30), writing);
        assertThat(cache.use()).isEmpty();

        cache.accept();

        assertThat(cache.use()).isNotEmpty();
        assertThatThrownBy(cache::accept).isInstanceOf(IOException.class);
    }

    private static void at(Instant time, Path file) throws IOException {
        Files.setLastModifiedTime(Files.writeString(file, "x"), FileTime.from(time));
    }
}
