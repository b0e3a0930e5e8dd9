package dev.doorward.evaluation.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RocTest {
    private static final float[] IMPOSTORS = {-0.1f, 0f, 0.05f, 0.1f, 0.15f, 0.2f, 0.25f, 0.3f, 0.35f, 0.4f};

    @Test
    void threshold_lets_no_more_impostors_through_than_asked_for() {
        Roc roc = roc(new float[] {0.38f, 0.5f, 0.6f}, IMPOSTORS);

        double threshold = roc.threshold(0.3).orElseThrow();

        assertThat(roc.far(threshold)).isEqualTo(0.3);
        assertThat(roc.far(Math.nextDown((float) threshold))).isEqualTo(0.4);
        assertThat(roc.tar(threshold)).isEqualTo(1);
    }

    @Test
    void equal_scores_of_impostors_are_all_refused_or_all_accepted() {
        Roc roc = roc(new float[] {0.5f}, new float[] {0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f});

        assertThat(roc.far(roc.threshold(0.5).orElseThrow())).isZero();
    }

    @Test
    void says_nothing_of_rates_that_so_few_impostors_cannot_show() {
        Roc roc = roc(new float[] {0.5f}, IMPOSTORS);

        assertThat(roc.supports(0.3)).isTrue();
        assertThat(roc.supports(0.29)).isFalse();
        assertThat(roc.threshold(0.01)).isEmpty();
    }

    @Test
    void auc_is_the_share_of_pairs_in_order_and_half_of_the_ties() {
        assertThat(roc(new float[] {0.9f, 0.8f}, new float[] {0.1f, 0.2f}).auc())
                .isEqualTo(1);
        assertThat(roc(new float[] {0.1f, 0.2f}, new float[] {0.8f, 0.9f}).auc())
                .isZero();
        assertThat(roc(new float[] {0.5f, 0.1f}, new float[] {0.5f, 0.2f}).auc())
                .isEqualTo(1.5 / 4);
    }

    @Test
    void errors_are_equal_where_one_of_ten_is_wrong_on_either_side() {
        float[] genuine = {0.12f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f};

        assertThat(roc(genuine, IMPOSTORS).eer()).isEqualTo(0.1, within(1e-9));
        assertThat(roc(new float[] {0.7f}, IMPOSTORS).eer()).isZero();
    }

    @Test
    void picture_that_was_not_acquired_is_never_accepted() {
        Roc roc = roc(new float[] {Acquired.NEVER, 0.9f}, IMPOSTORS);

        assertThat(roc.tar(-1)).isEqualTo(0.5);
    }

    @Test
    void interval_holds_the_rate_and_is_wider_when_one_person_made_all_the_errors() {
        float[] genuine = new float[40];
        int[] people = new int[40];
        for (int i = 0; i < 40; i++) {
            people[i] = i / 10;
            genuine[i] = people[i] == 0 ? 0 : 0.9f;
        }
        Scores scores = new Scores(genuine, people, IMPOSTORS);

        var interval = new Roc(scores).interval(scores, 0.5);

        assertThat(interval.lower()).isLessThanOrEqualTo(0.25);
        assertThat(interval.upper()).isEqualTo(1);
    }

    private static Roc roc(float[] genuine, float[] impostor) {
        return new Roc(new Scores(genuine, new int[genuine.length], impostor));
    }
}
