package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Which pictures a template leaves out, on real people: those of LFW with three pictures or more. The bound was chosen on
 * one half of them ({@code FIRST}) and is looked at on the other.
 */
@EnabledIfEnvironmentVariable(named = "DOORWARD_DATA_DIR", matches = ".+")
class TemplateLfwTest {
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final List<List<Embedding>> PEOPLE = new ArrayList<>();

    @BeforeAll
    static void embed() throws Exception {
        PEOPLE.addAll(Lfw.people(3));
    }

    /** 0 of 273 and 1 of 254 are left out. */
    @Test
    void pictures_of_one_person_nearly_all_count() {
        assertThat(leftOut(FIRST)).isLessThan(0.01);
        assertThat(leftOut(SECOND)).isLessThan(0.01);
    }

    /** 38 of 11,136 and 28 of 10,458 are taken for the person's. */
    @Test
    void a_picture_of_somebody_else_hardly_ever_counts() {
        assertThat(takenIn(FIRST)).isLessThan(0.005);
        assertThat(takenIn(SECOND)).isLessThan(0.005);
    }

    private static double leftOut(int half) {
        List<Contribution> all = new ArrayList<>();
        for (int i = half; i < PEOPLE.size(); i += 2) {
            all.addAll(Template.of(PEOPLE.get(i)).pictures());
        }
        return 1 - share(all);
    }

    /** Two to four pictures of each, and one of everybody else of that half in turn. */
    private static double takenIn(int half) {
        List<Contribution> strangers = new ArrayList<>();
        for (int i = half; i < PEOPLE.size(); i += 2) {
            for (int j = half; j < PEOPLE.size(); j += 2) {
                for (int own = 2; i != j && own <= Math.min(4, PEOPLE.get(i).size()); own++) {
                    List<Embedding> mixed = new ArrayList<>(PEOPLE.get(i).subList(0, own));
                    mixed.add(PEOPLE.get(j).getFirst());
                    strangers.add(Template.of(mixed).pictures().getLast());
                }
            }
        }
        return share(strangers);
    }

    private static double share(List<Contribution> contributions) {
        return contributions.stream()
                .mapToInt(each -> each.counts() ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
