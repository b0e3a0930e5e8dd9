package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.ChallengeAsked.Kind;
import dev.doorward.contract.wire.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTest {
    private static final SpokenWords WORDS = new SpokenWords("apple, river", "Apfel, Fluss");

    @Test
    void words_to_say_are_read_as_they_were_written_and_kept_to_the_end() throws Exception {
        ChallengeAsked asked = asked(Kind.SAY, WORDS);

        assertThat(Json.mapper()
                        .readTree(Json.write(asked))
                        .path("words")
                        .path("de")
                        .asText())
                .isEqualTo("Apfel, Fluss");
        assertThat(Json.read(Json.write(asked), ChallengeAsked.class)).isEqualTo(asked);
        assertThat(asked.ended(ChallengeAsked.State.PASSED).words()).isEqualTo(WORDS);
    }

    @Test
    void words_belong_to_saying_and_to_nothing_else() {
        assertThatThrownBy(() -> asked(Kind.SAY, null)).hasMessageContaining("words");
        assertThatThrownBy(() -> asked(Kind.NOD, WORDS)).hasMessageContaining("words");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void a_likelihood_is_a_share_of_a_hundred(int percent) {
        assertThatThrownBy(() -> new VoiceHeard(0, List.of(percent))).hasMessageContaining("percent");
    }

    @Test
    void no_more_is_told_of_voices_than_of_two_seconds() {
        assertThatThrownBy(() -> new VoiceHeard(0, Collections.nCopies(65, 0))).hasMessageContaining("percent");
        assertThatThrownBy(() -> new VoiceHeard(0, List.of())).hasMessageContaining("percent");
        assertThatThrownBy(() -> new VoiceHeard(6_000, List.of(1))).hasMessageContaining("endedMsBefore");
    }

    private static ChallengeAsked asked(Kind kind, @Nullable SpokenWords words) {
        return new ChallengeAsked(
                MessageId.random(),
                new DoorId("front"),
                new TrackId("t"),
                kind,
                ChallengeAsked.State.ASKED,
                Instant.EPOCH,
                6_000,
                new Freshness(Nonce.random(), 0),
                words);
    }
}
