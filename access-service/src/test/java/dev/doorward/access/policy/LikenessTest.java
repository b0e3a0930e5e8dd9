package dev.doorward.access.policy;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.policy.Given.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.access.evidence.Aged;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.RecognitionVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void frames_of_one_quality_count_alike() {
        assertThat(Likeness.of(List.of(vote(0.4, 200, 30), vote(0.6, 200, 30)))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void small_or_blurred_frame_counts_for_less() {
        assertThat(Likeness.of(List.of(vote(0.4, 56, 30), vote(0.7, 200, 30)))).isCloseTo(0.6, within(1e-9));
        assertThat(Likeness.of(List.of(vote(0.4, 200, 8), vote(0.7, 200, 30)))).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void near_and_sharp_frames_count_no_more_than_is_needed() {
        assertThat(Likeness.of(List.of(vote(0.4, 112, 16), vote(0.6, 900, 500))))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void frames_without_any_sharpness_still_have_a_mean() {
        assertThat(Likeness.of(List.of(vote(0.4, 0, 0), vote(0.6, 0, 0)))).isCloseTo(0.5, within(1e-9));
    }

    private static Aged<RecognitionVerdict> vote(double similarity, double height, double sharpness) {
        RecognitionVerdict of = VISITOR.is(ANNA, similarity);
        return new Aged<>(
                new RecognitionVerdict(
                        of.id(),
                        of.door(),
                        of.track(),
                        of.face(),
                        of.capturedAt(),
                        of.freshness(),
                        of.source(),
                        of.outcome(),
                        new FaceQuality(height, sharpness, 120, 40, null),
                        of.continuity(),
                        of.model()),
                0);
    }
}
