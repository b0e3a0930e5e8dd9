package dev.doorward.evaluation.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.evaluation.clip.Clip;
import dev.doorward.evaluation.pad.EvalAttacks;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code eval attacks} makes can be put to {@code eval door} as it is. */
class AttackVisitsTest {
    @TempDir
    private Path folder;

    @Test
    void attacks_become_visits_to_be_denied_and_the_living_to_be_granted() throws Exception {
        Path made = attacksOn("long.mkv", "glasses.mkv", "short.mkv");

        List<Visit> visits = Visit.read(made);

        assertThat(visits)
                .extracting(Visit::name)
                .containsExactly("long_held_0", "long_none_0", "glasses_held_0", "glasses_none_0");
        assertThat(visits.getFirst().kind()).isEqualTo(Visit.Kind.ATTACK);
        assertThat(visits.getFirst().expected()).isEqualTo(Visit.Outcome.DENIED);
        assertThat(visits.get(1).kind()).isEqualTo(Visit.Kind.GENUINE);
        assertThat(visits.get(1).expected()).isEqualTo(Visit.Outcome.GRANTED);
        try (Enrolment enrolment = new Enrolment()) {
            for (Visit visit : visits) {
                assertThat(Probe.file(visit.probe(), made, folder)).isRegularFile();
                assertThat(enrolment.pictures(visit.enrol(), made)).isNotEmpty();
            }
        }
    }

    @Test
    void somebody_is_enrolled_with_another_clip_of_theirs_and_without_glasses() throws Exception {
        List<Visit> visits = Visit.read(attacksOn("glasses.mkv", "long.mkv", "short.mkv"));

        assertThat(visits)
                .filteredOn(visit -> visit.name().startsWith("glasses"))
                .allSatisfy(visit -> assertThat(visit.enrol()).endsWith("long.mkv"));
        assertThat(visits)
                .filteredOn(visit -> visit.name().startsWith("long"))
                .allSatisfy(visit -> assertThat(visit.enrol()).endsWith("short.mkv"));
    }

    @Test
    void somebody_with_one_clip_is_enrolled_with_it() throws Exception {
        assertThat(Visit.read(attacksOn("long.mkv"))).hasSize(2).allSatisfy(visit -> assertThat(visit.enrol())
                .endsWith("long.mkv"));
    }

    /** One photograph of each kind on each clip, and the clips as they are; the folder's name has what CSV must quote. */
    private Path attacksOn(String... clips) throws Exception {
        Path data = Files.createDirectory(folder.resolve("home, sweet"));
        Image picture = somebody();
        StringBuilder table = new StringBuilder("clip,subject,glasses\n");
        for (String clip : clips) {
            Clip.hold(picture, clip.equals("short.mkv") ? 2 : 4.5, 12, data.resolve(clip));
            table.append(clip).append(",somebody,").append(clip.equals("glasses.mkv") ? "YES\n" : "NO\n");
        }
        Files.writeString(data.resolve("clips.csv"), table);
        Path made = folder.resolve("made");
        String[] arguments = {"--data", data.toString(), "--out", made.toString(), "--each", "1", "--kinds", "HELD,NONE"
        };
        assertThat(new CommandLine(new EvalAttacks()).execute(arguments)).isZero();
        return made;
    }

    /** One face of a sample picture, alone. */
    private static Image somebody() throws Exception {
        Image picture = ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(5).orElseThrow()));
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            Box face = analyzer.analyze(picture).stream()
                    .map(Face::box)
                    .max(Comparator.comparingDouble(Box::area))
                    .orElseThrow();
            return picture.crop(face.scaledAboutCentre(2).clippedTo(picture.width(), picture.height()))
                    .resized(320, 240);
        }
    }
}
