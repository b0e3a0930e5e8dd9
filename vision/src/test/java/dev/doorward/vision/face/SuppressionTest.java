package dev.doorward.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void of_overlapping_boxes_the_surest_stays_and_boxes_apart_all_stay() {
        Detection good = new Detection(new Box(10, 10, 100, 100), 0.9);
        Detection shifted = new Detection(new Box(20, 12, 100, 100), 0.8);
        Detection other = new Detection(new Box(300, 10, 80, 80), 0.7);

        assertThat(Suppression.best(List.of(other, shifted, good), 0.4)).containsExactly(good, other);
    }
}
