package dev.doorward.evaluation.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.evaluation.Table;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people, photographs and a replay answer; the figures of docs/adr/0016. */
class ChallengeClipsTest {
    private static final double RATE = 15;

    @Test
    void finds_the_turns_and_nods_of_real_clips_and_that_a_turn_is_not_the_other_one() throws Exception {
        Path data = data();
        Map<String, Seen> clips = new HashMap<>();
        int moved = 0;
        for (Map<String, String> row : Table.read(data.resolve("head_actions.csv"), "clip", "start_s", "action")) {
            String action = row.get("action");
            double start = Double.parseDouble(row.get("start_s"));
            if (action.startsWith("turn") || action.equals("down")) {
                if (!clips.containsKey(row.get("clip"))) {
                    clips.put(row.get("clip"), Seen.in(data.resolve(row.get("clip"))));
                }
                Seen seen = clips.get(row.get("clip"));
                moved++;
                if (action.equals("down")) {
                    assertThat(seen.asked(Motion.NOD, start - 0.3).state()).isEqualTo(Answer.State.DONE);
                } else {
                    boolean right = action.equals("turn_image_right"); // their own left
                    Answer asked = seen.asked(right ? Motion.TURN_LEFT : Motion.TURN_RIGHT, start - 1);
                    Answer other = seen.asked(right ? Motion.TURN_RIGHT : Motion.TURN_LEFT, start - 1);
                    assertThat(asked.state()).as("%s", row).isEqualTo(Answer.State.DONE);
                    assertThat(other.state()).as("%s", row).isEqualTo(Answer.State.LOST);
                }
            }
        }
        assertThat(moved).isEqualTo(5);
    }

    @Test
    void a_photograph_on_a_phone_answers_nothing() throws Exception {
        Seen photograph = Seen.in(data().resolve("pad_clips/p02_phone_photo_only.mp4"));

        for (Motion motion : Motion.values()) {
            for (double at = 0.5; at < 3.5; at += 0.1) {
                assertThat(photograph.asked(motion, at).state())
                        .as("%s at %.1f s", motion, at)
                        .isNotEqualTo(Answer.State.DONE);
            }
        }
    }

    /** It shows a face that turns both ways, nods and blinks: it passes when it happens to do first what is asked. */
    @Test
    void a_replay_answers_by_chance_alone() throws Exception {
        Seen replay = Seen.in(data().resolve("pad_clips/p01_replay_monitor.mp4"));
        int asked = 0;
        Map<Motion, Integer> passed = new HashMap<>();
        for (double at = 1; at < 15; at += 0.25) {
            asked++;
            for (Motion motion : Motion.values()) {
                if (replay.asked(motion, at).state() == Answer.State.DONE) {
                    passed.merge(motion, 1, Integer::sum);
                }
            }
        }
        double share = passed.values().stream().mapToInt(n -> n).sum() / (double) (asked * Motion.values().length);
        System.out.printf(Locale.ROOT, "replay: %.2f of %d moments and any motion; passed %s%n", share, asked, passed);

        assertThat(share).isLessThan(0.4);
    }

    @Test
    void a_print_that_is_tilted_by_hand_neither_turns_nor_nods() throws Exception {
        Image picture = ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(5).orElseThrow()));
        Print print;
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            Face face = analyzer.analyze(picture).getFirst();
            print = new Print(picture, face.box());
        }
        for (int[] axis : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            List<Image> shown = new ArrayList<>();
            for (int frame = 0; frame < 3 * RATE; frame++) {
                double tilt = frame < RATE ? 0 : 50 * Math.sin(Math.PI * (frame - RATE) / (2 * RATE));
                shown.add(print.tilted(axis[0] * tilt, axis[1] * tilt));
            }
            Seen seen = Seen.in(shown, RATE);

            assertThat(seen.heads()).hasSizeGreaterThan(30);
            for (Motion motion : Motion.values()) {
                assertThat(seen.asked(motion, 0.95).state()).isNotEqualTo(Answer.State.DONE);
            }
        }
    }

    private static Path data() {
        String data = System.getenv("DOORWARD_DATA_DIR");
        assumeThat(data).as("DOORWARD_DATA_DIR is set").isNotNull();
        return Path.of(data);
    }
}
