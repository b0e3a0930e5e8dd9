package dev.doorward.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.models.Missing;
import dev.doorward.vision.models.Model;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelsTest {
    @Test
    void without_one_of_the_pair_blinks_alone_speak_for_life_whatever_else_is_there() {
        assertThat(Models.lack(missing(Model.MINIFASNET_V2)))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Blinks alone").contains(Model.MINIFASNET_V2.file()));
        assertThat(Models.lack(missing(Model.MINIFASNET_V1SE, Model.MINIFAS_STRICT)))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("Blinks alone")
                        .contains(Model.MINIFASNET_V1SE.file(), Model.MINIFAS_STRICT.file()));
    }

    @Test
    void without_the_strict_one_alone_it_is_videos_that_pass_more_often() {
        assertThat(Models.lack(missing(Model.MINIFAS_STRICT))).hasValueSatisfying(words -> assertThat(words)
                .startsWith("Videos on a screen")
                .contains(Model.MINIFAS_STRICT.file())
                .doesNotContain("Blinks alone"));
    }

    @Test
    void models_of_others_are_no_lack_here() {
        assertThat(Models.lack(missing(Model.YUNET, Model.VOICE))).isEmpty();
        assertThat(Models.lack(List.of())).isEmpty();
    }

    private static List<Missing> missing(Model... models) {
        return Stream.of(models).map(model -> new Missing(model, "not here")).toList();
    }
}
