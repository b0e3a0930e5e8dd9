package dev.doorward.evaluation.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlinkEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void a_held_picture_never_blinks() throws Exception {
        Image picture = ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(5).orElseThrow()));
        Path held = folder.resolve("held.mkv");
        Clip.hold(picture.resized(640, 480), 2, 15, held);

        try (BlinkEvaluation evaluation = new BlinkEvaluation(folder)) {
            Looked.Watched watched = evaluation.watch(held);

            assertThat(watched.seconds()).isGreaterThan(1.8);
            assertThat(watched.blinks()).isEmpty();
        }
    }

    @Test
    void nobody_is_photographed_where_nobody_is() throws Exception {
        Path empty = folder.resolve("empty.mkv");
        Clip.hold(new Image(320, 240, new byte[320 * 240 * 3]), 0.5, 15, empty);

        BlinkReport report = EvalBlink.run(List.of(new BlinkClip(empty, "", "", Optional.empty())), 1);

        assertThat(report.stills()).isEmpty();
        assertThat(report.unlabelled()).singleElement().satisfies(clip -> assertThat(clip.detected())
                .isEmpty());
    }

    @Test
    void finds_the_blinks_of_real_clips() throws Exception {
        String data = System.getenv("DOORWARD_DATA_DIR");
        assumeThat(data).as("DOORWARD_DATA_DIR is set").isNotNull();

        BlinkReport report =
                EvalBlink.run(Sampling.evenly(BlinkClip.read(Path.of(data, "zju_blink")), 4, BlinkClip::view), 1);

        assertThat(report.recall()).isGreaterThan(0.9);
        assertThat(report.precision()).isGreaterThan(0.9);
        assertThat(report.clips()).allSatisfy(clip -> assertThat(clip.found()).isPositive());
        assertThat(report.by().get("view")).containsOnlyKeys("FBN", "FNN", "FTN", "UNN");
        assertThat(report.unlabelled()).isEmpty();
        assertThat(report.stills()).containsOnlyKeys("held", "moved").allSatisfy((kind, stills) -> {
            assertThat(stills.clips()).isEqualTo(4);
            assertThat(stills.minutes()).isGreaterThan(0.3);
            assertThat(stills.blinks()).isLessThanOrEqualTo(1);
        });
    }
}
