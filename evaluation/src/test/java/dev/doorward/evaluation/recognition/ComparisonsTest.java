package dev.doorward.evaluation.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonsTest {
    @TempDir
    Path data;

    @BeforeEach
    void twoPeople() throws IOException {
        for (String name : List.of("ada/1.jpg", "ada/2.PNG", "ben/1.jpg", "ben/notes.txt", "empty/none.txt")) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), "x");
        }
    }

    @Test
    void everyone_is_compared_with_everyone_once() throws Exception {
        List<List<FacePicture>> people = FacePicture.byFolder(data);

        assertThat(people).hasSize(2);
        assertThat(pairs(Comparisons.everyone(people))).containsExactly("0 1 true", "0 2 false", "1 2 false");
    }

    @Test
    void pairs_name_each_picture_as_often_as_they_like_and_it_is_read_once() throws Exception {
        rows("ada/1.jpg,ada/2.PNG,1", "ada/1.jpg,ben/1.jpg,0", "ada/2.PNG,ben/1.jpg,false");

        Comparisons comparisons = Comparisons.read(data);

        assertThat(comparisons.pictures())
                .extracting(FacePicture::name)
                .containsExactly("ada/1.jpg", "ada/2.PNG", "ben/1.jpg");
        assertThat(pairs(comparisons)).containsExactly("0 1 true", "0 2 false", "1 2 false");
    }

    @Test
    void a_sample_keeps_only_the_pictures_that_it_needs() throws Exception {
        rows("ada/1.jpg,ada/2.PNG,1", "ada/1.jpg,ben/1.jpg,0", "ada/2.PNG,ben/1.jpg,0");

        Comparisons sample = Comparisons.read(data).sampled(2);

        assertThat(pairs(sample)).hasSize(2);
        sample.forEach((a, b, same) -> assertThat(List.of(a, b))
                .allMatch(place -> place < sample.pictures().size()));
    }

    @Test
    void what_is_wrong_with_the_rows_is_said() throws Exception {
        rows("ada/1.jpg,ada/3.jpg,1");
        assertThatThrownBy(() -> Comparisons.read(data))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("ada/3.jpg");
        rows("ada/1.jpg,../../secret.jpg,1");
        assertThatThrownBy(() -> Comparisons.read(data)).isInstanceOf(UnusableInputException.class);
        rows("ada/1.jpg,ada/2.PNG,maybe");
        assertThatThrownBy(() -> Comparisons.read(data)).hasMessageContaining("maybe");
    }

    @Test
    void one_person_alone_is_no_measurement() throws Exception {
        List<List<FacePicture>> ada = FacePicture.byFolder(data).subList(0, 1);
        Comparisons comparisons = Comparisons.everyone(ada);

        assertThatThrownBy(() -> Scores.of(comparisons, (a, b) -> 0.5f)).hasMessageContaining("one person");
    }

    private void rows(String... rows) throws IOException {
        Files.writeString(data.resolve("pairs.csv"), "file_a,file_b,same\n" + String.join("\n", rows) + "\n");
    }

    private static List<String> pairs(Comparisons comparisons) {
        List<String> pairs = new ArrayList<>();
        comparisons.forEach((a, b, same) -> pairs.add(a + " " + b + " " + same));
        return pairs;
    }
}
