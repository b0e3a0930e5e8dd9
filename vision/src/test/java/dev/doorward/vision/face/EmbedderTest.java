package dev.doorward.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.SamplePictures;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedderTest {

    @Test
    void a_face_that_is_seen_less_clearly_counts_more_in_its_similarities_and_up_to_a_limit() {
        assertThat(evened(3.67f).length()).isCloseTo(1, within(1e-6));
        assertThat(evened(4.8f).length()).isBetween(0.90, 0.96);
        assertThat(evened(2.6f).length()).isBetween(1.08, 1.10);
        assertThat(evened(0.1f).length()).isEqualTo(evened(1e-9f).length()).isLessThan(1.12);
    }

    @Test
    void where_the_aligned_face_is_off_by_a_pixel_or_in_a_mirror_matters_less_than_in_one_look() throws Exception {
        Image picture = SamplePictures.read(1);
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
                Embedder embedder = Embedder.open(ModelStore.standard())) {
            for (Face face : analyzer.analyze(picture)) {
                Image aligned =
                        new FaceAligner().align(picture, face.landmarks().fivePoints());
                Image off = aligned.movedDown(2).mirrored();
                double oneLook = Embedding.unit(embedder.mean(List.of(aligned)))
                        .cosine(Embedding.unit(embedder.mean(List.of(off))));

                assertThat(embedder.embed(aligned).cosine(embedder.embed(off))).isGreaterThan(oneLook);
            }
        }
    }

    @Test
    void a_picture_of_another_size_is_refused() {
        try (Embedder embedder = Embedder.open(ModelStore.standard())) {
            assertThatThrownBy(() -> embedder.embed(new Image(64, 64, new byte[64 * 64 * 3])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64×64");
        }
    }

    private static Embedding evened(float clarity) {
        float[] answer = new float[Embedding.SIZE];
        answer[7] = clarity;
        return Embedder.evened(answer);
    }
}
