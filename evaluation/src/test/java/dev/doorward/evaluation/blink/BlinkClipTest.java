package dev.doorward.evaluation.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.evaluation.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlinkClipTest {
    @TempDir
    private Path folder;

    @Test
    void clip_without_a_row_in_the_truth_never_blinks() throws Exception {
        Files.writeString(folder.resolve("clips.csv"), "clip,view,glasses,blinks\na.mp4,FNN,NO,1\nb.mp4,FTN,YES,0\n");
        Files.writeString(folder.resolve("blinks.csv"), "clip,closed_mid_s\na.mp4,1.5\n");

        List<BlinkClip> clips = BlinkClip.read(folder);

        assertThat(clips).extracting(BlinkClip::name).containsExactly("a.mp4", "b.mp4");
        assertThat(clips.getFirst().blinks()).contains(List.of(1.5));
        assertThat(clips.getLast().blinks()).contains(List.of());
        assertThat(clips.getLast().glasses()).isEqualTo("YES");
    }

    @Test
    void without_any_truth_no_blinks_are_known() throws Exception {
        Files.writeString(folder.resolve("clips.csv"), "file,person\na.mp4,somebody\n");

        assertThat(BlinkClip.read(folder)).singleElement().satisfies(clip -> {
            assertThat(clip.file()).isEqualTo(folder.resolve("a.mp4"));
            assertThat(clip.blinks()).isEmpty();
            assertThat(clip.view()).isEmpty();
        });
    }

    @Test
    void table_that_names_no_clip_is_unusable() throws Exception {
        Files.writeString(folder.resolve("clips.csv"), "person\nsomebody\n");

        assertThatThrownBy(() -> BlinkClip.read(folder))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("clip or file");
    }
}
