package dev.doorward.recognition.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.Recognition;
import dev.doorward.recognition.FaceMessages;
import dev.doorward.recognition.Portraits;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.models.ModelStore;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Judge JUDGE = Judge.open(ModelStore.standard());
    private static final OpenSet RULE = new OpenSet(new Similarity(0.40), 0.05);

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    @Test
    void who_is_like_nobody_is_unknown_only_when_nobody_is_missing() {
        assertThat(judged(Optional.of(gallery(0))).outcome()).isInstanceOf(Recognition.Unknown.class);
        assertThat(judged(Optional.of(gallery(1))).outcome()).isInstanceOf(Recognition.Unusable.class);
        assertThat(judged(Optional.of(gallery(1))).embedding()).isPresent();
        assertThat(judged(Optional.empty()).outcome()).isInstanceOf(Recognition.Unusable.class);
    }

    private static Judgement judged(Optional<Gallery> gallery) {
        return JUDGE.judge(FaceMessages.of(Portraits.of(6, 1)), gallery, RULE);
    }

    private static Gallery gallery(int missing) {
        return Gallery.turned(List.of(), UnaryOperator.identity(), missing);
    }
}
