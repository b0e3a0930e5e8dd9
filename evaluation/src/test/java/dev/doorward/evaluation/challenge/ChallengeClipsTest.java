package dev.doorward.evaluation.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** What people, photographs and a replay answer; the figures of docs/adr/0016. */
class ChallengeClipsTest {
    private static final double RATE = 15;
    private static final double ASKED = 1;
    /** Yaw and pitch. */
    private static final int[][] WAYS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    /** Their first second shows somebody who looks about straight ahead. */
    private static final List<String> FRONTAL = List.of(
            "pad_clips/p01_real_headturns.mp4",
            "pad_clips/p02_real_headturns.mp4",
            "live_clips/lp_d3.mp4",
            "live_clips/lp_d9.mp4",
            "live_clips/lp_d13.mp4",
            "live_clips/q01_webcam_31s.mp4",
            "live_clips/q01_webcam_53s.mp4");

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
    void a_flat_print_neither_turns_nor_nods_however_it_is_tilted() throws Exception {
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            Print print = print(analyzer, sample());
            for (int[] way : WAYS) {
                assertNothingAnswered(tilted(analyzer, tilt -> print.tilted(way[0] * tilt, way[1] * tilt)));
            }
        }
    }

    @Test
    void prints_of_people_do_not_turn_while_they_are_flat_and_seldom_when_they_are_bent() throws Exception {
        Path data = data();
        int bent = 0;
        int passed = 0;
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            for (String clip : FRONTAL) {
                Print print = print(analyzer, still(data.resolve(clip)));
                for (int[] way : WAYS) {
                    assertNothingAnswered(tilted(analyzer, tilt -> print.tilted(way[0] * tilt, way[1] * tilt)));
                }
                for (int way : new int[] {1, -1}) {
                    Seen seen = tilted(analyzer, tilt -> print.bentAndTilted(way * tilt));
                    bent++;
                    boolean left = seen.asked(Motion.TURN_LEFT, ASKED).state() == Answer.State.DONE;
                    boolean right = seen.asked(Motion.TURN_RIGHT, ASKED).state() == Answer.State.DONE;
                    passed += left || right ? 1 : 0;
                }
            }
        }
        System.out.printf("bent prints: %d of %d pass for a turn%n", passed, bent);

        assertThat(passed).isLessThanOrEqualTo(bent / 4);
    }

    private static void assertNothingAnswered(Seen seen) {
        assertThat(seen.heads()).hasSizeGreaterThan(20);
        for (Motion motion : Motion.values()) {
            assertThat(seen.asked(motion, ASKED).state()).isNotEqualTo(Answer.State.DONE);
        }
    }

    /** Held straight for a second, then tilted to 60° and back. */
    private static Seen tilted(FaceAnalyzer analyzer, DoubleFunction<Image> shown) {
        List<HeadFrame> heads = new ArrayList<>();
        Optional<Face> straight = largest(analyzer, shown.apply(0));
        for (int frame = 0; frame < 35; frame++) {
            double seconds = frame / RATE;
            int step = Math.min(frame - 15, 35 - frame); // up, and down again
            Optional<Face> face = frame < 16 ? straight : largest(analyzer, shown.apply(6 * step));
            face.ifPresent(one -> heads.add(new HeadFrame(seconds, one.pose(), one.landmarks())));
        }
        return new Seen(heads, List.of());
    }

    private static Print print(FaceAnalyzer analyzer, Image picture) {
        return new Print(picture, largest(analyzer, picture).orElseThrow().box());
    }

    private static Optional<Face> largest(FaceAnalyzer analyzer, Image picture) {
        return analyzer.analyze(picture).stream()
                .max(Comparator.comparingDouble(face -> face.box().area()));
    }

    private static Image sample() throws Exception {
        return ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(5).orElseThrow()));
    }

    private static Image still(Path clip) throws Exception {
        Image[] still = new Image[1];
        Clip.watch(clip, (frame, seconds) -> {
            still[0] = frame;
            return seconds < 1;
        });
        return still[0];
    }

    private static Path data() {
        String data = System.getenv("DOORWARD_DATA_DIR");
        assumeThat(data).as("DOORWARD_DATA_DIR is set").isNotNull();
        return Path.of(data);
    }
}
