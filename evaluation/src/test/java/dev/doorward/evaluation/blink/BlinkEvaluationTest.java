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

        try (BlinkEvaluation evaluation = BlinkEvaluation.open(ModelStore.standard())) {
            BlinkEvaluation.Watched watched = evaluation.watch(held);

            assertThat(watched.seconds()).isGreaterThan(1.8);
            assertThat(watched.blinks()).isEmpty();
        }
    }

    @Test
    void finds_the_blinks_of_real_clips() throws Exception {
        String data = System.getenv("DOORWARD_DATA_DIR");
        assumeThat(data).as("DOORWARD_DATA_DIR is set").isNotNull();

        BlinkReport report =
                EvalBlink.run(Sampling.evenly(BlinkClip.read(Path.of(data, "zju_blink")), 4, BlinkClip::view));

        assertThat(report.recall()).isGreaterThan(0.9);
        assertThat(report.precision()).isGreaterThan(0.9);
        assertThat(report.clips()).allSatisfy(clip -> assertThat(clip.found()).isPositive());
        assertThat(report.by().get("view")).containsOnlyKeys("FBN", "FNN", "FTN", "UNN");
    }
}
