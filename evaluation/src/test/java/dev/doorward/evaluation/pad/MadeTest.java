package dev.doorward.evaluation.pad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.evaluation.pad.synthesis.Attack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MadeTest {
    @Test
    void who_leaves_before_patience_is_over_or_is_hardly_seen_is_no_visit() {
        assertThat(made(4, 12).isVisit()).isTrue();
        assertThat(made(3.9, 12).isVisit()).isFalse();
        assertThat(made(60, 11).isVisit()).isFalse();
    }

    @Test
    void the_clip_to_enrol_is_found_from_any_folder() {
        assertThat(made(5, 12).visit())
                .containsExactly(
                        "a_moved_0", "attack", Path.of("b.mp4").toAbsolutePath().toString(), "a_moved_0.mkv", "denied");
    }

    private static Made made(double seconds, int faces) {
        return new Made("a_moved_0.mkv", Attack.MOVED, "a", Path.of("home/../b.mp4"), seconds, faces);
    }
}
