package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.face.Embedding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On real people, where {@code DOORWARD_DATA_DIR} holds LFW: every third picture, so that it takes seconds. */
@EnabledIfEnvironmentVariable(named = "DOORWARD_DATA_DIR", matches = ".+")
class LfwTest {
    private static final int EACH = 3;
    /** What access-service is advised to take for the same face. */
    private static final int SAME_FACE = 38;

    private static final Map<Path, Embedding> FACES = new HashMap<>();

    @BeforeAll
    static void embed() throws Exception {
        FACES.putAll(Lfw.embedded(EACH));
    }

    @Test
    void two_people_seldom_share_a_continuity_token() {
        long pairs = 0;
        long shared = 0;
        for (Map.Entry<Path, Embedding> one : FACES.entrySet()) {
            for (Map.Entry<Path, Embedding> other : FACES.entrySet()) {
                if (!one.getKey().getParent().equals(other.getKey().getParent())) {
                    pairs++;
                    int distance = Continuity.of(one.getValue()).distance(Continuity.of(other.getValue()));
                    shared += distance <= SAME_FACE ? 1 : 0;
                }
            }
        }
        assertThat((double) shared / pairs).isLessThan(0.001);
    }

    @Test
    void two_people_seldom_reach_the_threshold() {
        long pairs = 0;
        long alike = 0;
        for (Map.Entry<Path, Embedding> one : FACES.entrySet()) {
            for (Map.Entry<Path, Embedding> other : FACES.entrySet()) {
                if (!one.getKey().getParent().equals(other.getKey().getParent())) {
                    pairs++;
                    alike += one.getValue().similarity(other.getValue()) >= 0.40 ? 1 : 0;
                }
            }
        }
        assertThat((double) alike / pairs).isLessThan(0.001);
    }
}
