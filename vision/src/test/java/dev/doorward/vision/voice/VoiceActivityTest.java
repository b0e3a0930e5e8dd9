package dev.doorward.vision.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.models.MissingModelException;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceActivityTest {
    private final VoiceActivity ear = VoiceActivity.open(ModelStore.standard());

    @AfterEach
    void close() {
        ear.close();
    }

    @Test
    void silence_noise_and_a_bell_are_no_voice() {
        assertThat(most(Sounds.silence(2))).isCloseTo(0.043, within(0.002));
        assertThat(most(Sounds.noise(2))).isCloseTo(0.182, within(0.005));
        assertThat(most(Sounds.tone(2, 660))).isCloseTo(0.005, within(0.002));
    }

    @Test
    void two_spoken_words_are_two_stretches_of_voice_between_silence() throws Exception {
        short[] words = Sounds.speech("window, monday");
        ear.hear(Sounds.silence(0.5), 0);

        List<Voiced> heard = ear.hear(words, 0);
        List<Voiced> after = ear.hear(Sounds.silence(1), 0);

        assertThat(heard.stream().filter(one -> one.probability() > 0.5).count())
                .isBetween(heard.size() / 2L, (long) heard.size());
        assertThat(beginnings(heard)).isEqualTo(2);
        assertThat(after.subList(10, after.size())).allMatch(one -> one.probability() < 0.5);
    }

    @Test
    void each_answer_tells_the_middle_of_its_32_ms() {
        List<Voiced> answers = ear.hear(Sounds.silence(0.1), 1_000_000_000L);

        assertThat(answers.stream().map(Voiced::nanos)).containsExactly(1_016_000_000L, 1_048_000_000L, 1_080_000_000L);
    }

    @Test
    void however_the_sound_is_cut_the_answers_are_the_same() {
        short[] sound = Sounds.noise(1);
        List<Voiced> whole = ear.hear(sound, 0);
        ear.reset();

        List<Voiced> cut = new ArrayList<>();
        for (int from = 0; from < sound.length; from += 371) {
            short[] part = Arrays.copyOfRange(sound, from, Math.min(from + 371, sound.length));
            cut.addAll(ear.hear(part, Math.round(from * 1e9 / VoiceActivity.SAMPLE_RATE)));
        }

        assertThat(cut).isEqualTo(whole);
    }

    @Test
    void after_a_reset_nothing_is_known_of_what_was_heard_before() {
        List<Voiced> first = ear.hear(Sounds.noise(1), 0);
        ear.reset();

        assertThat(ear.hear(Sounds.noise(1), 0)).isEqualTo(first);
    }

    @Test
    void without_the_model_it_says_which_file_is_missing(@TempDir Path empty) {
        assertThatThrownBy(() -> VoiceActivity.open(ModelStore.of(empty)))
                .isInstanceOf(MissingModelException.class)
                .hasMessageContaining("silero_vad.onnx")
                .hasMessageContaining("./doorward build");
    }

    private double most(short[] samples) {
        ear.reset();
        return ear.hear(samples, 0).stream()
                .mapToDouble(Voiced::probability)
                .max()
                .orElseThrow();
    }

    /** How often a voice begins after a pause. */
    private static long beginnings(List<Voiced> heard) {
        long count = 0;
        boolean voice = false;
        for (Voiced one : heard) {
            boolean now = one.probability() > 0.5;
            count += now && !voice ? 1 : 0;
            voice = now;
        }
        return count;
    }
}
