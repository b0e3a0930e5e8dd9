package dev.doorward.evaluation.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Embedding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On drawn directions: a person is an axis, a picture lies near it. */
class OpenSetTrialTest {
    @Test
    void every_other_person_is_a_stranger() throws Exception {
        IdentifyReport report = IdentifyReport.of(OpenSetTrial.run(
                List.of(person(0, 3), person(1, 2), person(2, 3), person(3, 4)), 2, pictures -> Template.of(pictures)
                        .embedding()));

        assertThat(report.people()).isEqualTo(2);
        assertThat(report.enrolledPictures()).isEqualTo(4);
        assertThat(report.probes()).isEqualTo(2);
        assertThat(report.strangers()).isEqualTo(2);
        assertThat(report.strangerProbes()).isEqualTo(6);
        assertThat(report.rank1()).isEqualTo(1);
        assertThat(report.asSet().missed()).isZero();
        assertThat(report.asSet().strangersNamed()).isZero();
    }

    @Test
    void too_few_strangers_say_nothing_of_rare_errors() throws Exception {
        IdentifyReport report = IdentifyReport.of(
                OpenSetTrial.run(List.of(person(0, 3), person(1, 40)), 2, pictures -> Template.of(pictures)
                        .embedding()));

        assertThat(report.fnirAtFpir().get("0.1")).isZero();
        assertThat(report.fnirAtFpir().get("0.001")).isNull();
        assertThat(report.supportedFpir()).isEqualTo(0.1);
    }

    @Test
    void whom_the_camera_took_for_another_is_not_found() throws Exception {
        List<Acquired> swapped = new ArrayList<>(person(0, 2));
        swapped.add(picture(4, 0));

        IdentifyReport report = IdentifyReport.of(
                OpenSetTrial.run(List.of(swapped, person(1, 3), person(4, 3)), 2, pictures -> Template.of(pictures)
                        .embedding()));

        assertThat(report.rank1()).isEqualTo(0.5);
        assertThat(report.asSet().mixedUp()).isEqualTo(1);
    }

    @Test
    void failed_picture_is_a_miss_and_no_false_find() throws Exception {
        List<Acquired> one = new ArrayList<>(person(0, 2));
        one.add(failed());

        IdentifyReport report = IdentifyReport.of(
                OpenSetTrial.run(List.of(one, List.of(failed(), picture(1, 0))), 2, pictures -> Template.of(pictures)
                        .embedding()));

        assertThat(report.failuresToAcquire()).isEqualTo(2);
        assertThat(report.rank1()).isZero();
        assertThat(report.asSet().missed()).isEqualTo(1);
    }

    @Test
    void nobody_left_to_search_for_is_no_measurement() throws Exception {
        OpenSetTrial trial = OpenSetTrial.run(List.of(person(0, 2), person(1, 2)), 2, pictures -> Template.of(pictures)
                .embedding());

        assertThatThrownBy(() -> IdentifyReport.of(trial)).isInstanceOf(UnusableInputException.class);
    }

    private static List<Acquired> person(int axis, int pictures) {
        List<Acquired> person = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            person.add(picture(axis, i));
        }
        return person;
    }

    private static Acquired picture(int axis, int number) {
        float[] values = new float[Embedding.SIZE];
        values[axis] = 1;
        values[100 + number] = 0.3f;
        return new Acquired(name(), Optional.of(Embedding.unit(values)), "");
    }

    private static Acquired failed() {
        return new Acquired(name(), Optional.empty(), "no face was found");
    }

    private static FacePicture name() {
        return new FacePicture(Path.of("x.jpg"), "x.jpg", "x");
    }
}
