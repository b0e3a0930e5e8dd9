package dev.doorward.evaluation.infrared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What infrared makes of pairs of streams that were made; the figures of docs/adr/0019. */
class InfraredPairsTest {
    private static final double EVERY = 0.2 - 0.01;
    private static final double LONG = 3;
    /** Ways in which each clip is shown: {@code -Dinfrared.scenes=4} for the figures that are published. */
    private static final int SCENES = Integer.getInteger("infrared.scenes", 1);

    private final Map<Shown, Tally> tallies = new EnumMap<>(Shown.class);

    @Test
    void of_six_people_the_living_pass_and_no_screen_and_no_print_in_dye_does() throws Exception {
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            for (Path clip : clips()) {
                String name = clip.getFileName().toString();
                for (Shown shown : Shown.values()) {
                    for (int n = 0; n < SCENES; n++) {
                        Visit visit = new Visit(analyzer, new Scene(shown, name.hashCode() + n));
                        watch(clip, visit);
                        count(shown, visit);
                    }
                }
            }
        }
        System.out.println("infrared, six people: " + tallies);

        judge();
    }

    @Test
    void of_faces_in_sample_pictures_the_living_pass_and_no_screen_and_no_print_in_dye_does() throws Exception {
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            List<Image> people = people(analyzer);
            for (Image person : people) {
                for (Shown shown : Shown.values()) {
                    Visit visit = new Visit(analyzer, new Scene(shown, people.indexOf(person)));
                    for (int n = 0; n < 12; n++) {
                        visit.look(person, 0.2 * n);
                    }
                    count(shown, visit);
                }
            }
        }
        System.out.println("infrared, sample pictures: " + tallies);

        judge();
    }

    private void judge() {
        Tally living = tallies.get(Shown.LIVING);
        assertThat(living.passed()).isGreaterThanOrEqualTo(living.visits() * 9 / 10);
        assertThat(living.failed()).isZero();
        for (Shown attack : List.of(Shown.SCREEN, Shown.SHINING_SCREEN, Shown.PRINT_IN_DYE)) {
            assertThat(tallies.get(attack).passed()).as("%s", attack).isZero();
        }
    }

    private void count(Shown shown, Visit visit) {
        tallies.put(shown, tallies.getOrDefault(shown, Tally.NOTHING).and(visit));
    }

    private static void watch(Path clip, Visit visit) throws Exception {
        double[] last = {-1};
        Clip.watch(clip, (frame, seconds) -> {
            if (seconds - last[0] >= EVERY) {
                last[0] = seconds;
                visit.look(frame, seconds);
            }
            return seconds < LONG;
        });
    }

    private static List<Path> clips() throws Exception {
        String data = System.getenv("DOORWARD_DATA_DIR");
        assumeThat(data).as("DOORWARD_DATA_DIR is set").isNotNull();
        try (Stream<Path> files = Files.list(Path.of(data, "zju_blink"))) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
        }
    }

    /** The two largest faces of each group picture that look about straight ahead, as before a camera. */
    private static List<Image> people(FaceAnalyzer analyzer) throws Exception {
        List<Image> people = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Image picture = ImageCodec.decode(Files.readAllBytes(
                    ModelStore.standard().samplePicture(number).orElseThrow()));
            analyzer.analyze(picture).stream()
                    .filter(face ->
                            Math.abs(face.pose().yaw()) < 20 && face.box().height() > 80)
                    .sorted(Comparator.comparingDouble(
                            (Face face) -> -face.box().area()))
                    .limit(2)
                    .map(face -> before(picture, face.box()))
                    .forEach(people::add);
        }
        return people;
    }

    private static Image before(Image picture, Box face) {
        Image around = picture.crop(face.scaledAboutCentre(3));
        return around.resized(480 * around.width() / around.height(), 480);
    }
}
