package dev.doorward.evaluation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.evaluation.Sampling;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On real people, where {@code DOORWARD_DATA_DIR} holds LFW: twenty of them. */
@EnabledIfEnvironmentVariable(named = "DOORWARD_DATA_DIR", matches = ".+")
class ReadersTest {
    @Test
    void door_and_plain_pipeline_see_the_same_faces_and_tell_people_apart() throws Exception {
        List<List<FacePicture>> people = Sampling.evenly(
                FacePicture.byFolder(Path.of(System.getenv("DOORWARD_DATA_DIR"), "lfw")), 20, person -> "person");
        Comparisons comparisons = Comparisons.everyone(people);

        List<Acquired> door = EvalVerify.acquire(comparisons.pictures(), DoorReader::new);
        List<Acquired> plain = EvalVerify.acquire(comparisons.pictures(), PlainReader::new);

        for (int i = 0; i < door.size(); i++) {
            assertThat(door.get(i).score(plain.get(i))).isGreaterThan(0.8f);
        }
        Roc roc = new Roc(Scores.of(comparisons, door));
        assertThat(roc.auc()).isGreaterThan(0.99);
        assertThat(roc.far(0.40)).isLessThan(0.01);
    }
}
