package dev.doorward.camera.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.VoiceHeard;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingTest {
    private static final long MS = 1_000_000;
    /** 20 ms. */
    private static final int PIECE = 320;

    private final Hearing hearing = new Hearing(ModelStore.standard());
    private long position;

    @Test
    void tells_the_last_second_up_to_the_capture_of_a_frame() throws Exception {
        hear(100);

        VoiceHeard heard = hearing.at(1_510 * MS).orElseThrow();

        assertThat(heard.percent()).hasSize(32).allMatch(percent -> percent < 20);
        // Its middle is at 1488 ms, so it ended at 1504.
        assertThat(heard.endedMsBefore()).isEqualTo(6);
    }

    @Test
    void sound_that_came_ahead_of_its_picture_is_not_told_before_its_time() throws Exception {
        hear(100);

        assertThat(hearing.at(320 * MS).orElseThrow().percent()).hasSize(10);
    }

    @Test
    void what_was_heard_longer_ago_than_a_second_is_no_microphone() throws Exception {
        hear(100);

        assertThat(hearing.at(2_900 * MS)).isPresent();
        assertThat(hearing.at(3_100 * MS)).isEmpty();
    }

    @Test
    void after_a_gap_nothing_of_before_is_told() throws Exception {
        hear(50);
        position += 100_000;
        hear(10);

        assertThat(hearing.at(1_300 * MS).orElseThrow().percent()).hasSize(6);
    }

    @Test
    void a_lost_packet_is_no_gap() throws Exception {
        hear(50);
        position += 40_000;
        hear(10);

        assertThat(hearing.at(1_240 * MS).orElseThrow().percent()).hasSize(32);
    }

    @Test
    void who_must_not_listen_tells_nothing_and_wants_no_sound() throws Exception {
        hear(100);
        hearing.listen(false);

        assertThat(hearing.lane().wanted()).isFalse();
        assertThat(hearing.at(1_500 * MS)).isEmpty();
        assertThat(hearing.lacks()).isEmpty();
    }

    @Test
    void a_microphone_that_is_gone_is_told_with_its_reason_and_heard_again_by_itself() throws Exception {
        hear(1);
        hearing.failed("there is no sound card at /dev/snd");
        long end = System.nanoTime() + 6_000 * MS;
        while (hearing.lacks().isEmpty() && System.nanoTime() < end) {
            hearing.listen(true);
        }

        assertThat(hearing.lacks()).contains("nobody is heard: there is no sound card at /dev/snd");
        hear(1);
        assertThat(hearing.lacks()).isEmpty();
    }

    @Test
    void without_the_model_it_hears_nothing_and_says_so(@TempDir Path empty) throws Exception {
        Hearing deaf = new Hearing(ModelStore.of(empty));
        deaf.listen(true);

        assertThat(deaf.lacks()).hasValueSatisfying(why -> assertThat(why).contains("silero_vad.onnx"));
        assertThat(deaf.lane().wanted()).isFalse();
    }

    @Test
    void who_brings_sound_never_waits() {
        SoundLane lane = new SoundLane();
        lane.want(true);
        for (int piece = 0; piece < 1_000; piece++) {
            lane.offer(new Sound(new short[PIECE], piece, 0));
        }

        assertThat(next(lane))
                .hasValueSatisfying(oldest -> assertThat(oldest.position()).isEqualTo(800));
    }

    private static Optional<Sound> next(SoundLane lane) {
        try {
            return lane.next(java.time.Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Silence, as a quiet microphone sends it; its clock and the monotonic one both begin at zero. */
    private void hear(int pieces) throws InterruptedException {
        hearing.lane().want(true);
        for (int piece = 0; piece < pieces; piece++) {
            hearing.lane().offer(new Sound(new short[PIECE], position, position * 1_000));
            hearing.listen(true);
            position += 20_000;
        }
    }
}
