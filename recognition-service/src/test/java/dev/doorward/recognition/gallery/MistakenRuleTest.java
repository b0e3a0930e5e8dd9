package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.face.Embedding;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakenRuleTest {
    private static final OpenSet RULE = new OpenSet(new Similarity(0.40), 0.06);
    /** Three pictures of one person, each 30° or 60° from the others. */
    private static final List<Embedding> OWN = List.of(Faces.at(-30), Faces.at(0), Faces.at(30));

    @Test
    void somebody_else_may_be_kept_apart() {
        assertThat(MistakenRule.clash(Faces.at(90), OWN, RULE)).isEmpty();
        assertThat(MistakenRule.clash(Faces.at(0), List.of(), RULE)).isEmpty();
    }

    @Test
    void face_as_like_the_person_as_their_own_may_not() {
        assertThat(MistakenRule.clash(Faces.at(40), OWN, RULE))
                .hasValueSatisfying(clash -> assertThat(clash).isInstanceOf(MistakenRule.Clash.Themselves.class));
    }

    @Test
    void face_that_would_shut_out_one_of_the_persons_own_pictures_may_not() {
        assertThat(MistakenRule.clash(Faces.at(62), OWN, RULE)).hasValue(new MistakenRule.Clash.ShutsOut(1));
    }

    @Test
    void picture_that_disagrees_with_the_others_does_not_speak_for_the_person() {
        List<Embedding> withAnother = List.of(Faces.at(-30), Faces.at(0), Faces.at(30), Faces.at(100));

        assertThat(MistakenRule.clash(Faces.at(100), withAnother, RULE)).isEmpty();
    }
}
