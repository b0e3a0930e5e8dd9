package dev.doorward.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.camera.sound.Hearing;
import dev.doorward.camera.source.SoundDevice;
import dev.doorward.vision.models.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrophoneTest {
    @Test
    void a_device_that_is_not_there_is_said_to_be_lacking_in_words() throws Exception {
        Hearing hearing = new Hearing(ModelStore.standard());
        hearing.listen(true);
        Microphone microphone = new Microphone("plughw:77,0", hearing);
        long end = System.nanoTime() + 8_000_000_000L;
        while (hearing.lacks().isEmpty() && System.nanoTime() < end) {
            microphone.round();
            hearing.listen(true);
        }

        assertThat(hearing.lacks()).hasValueSatisfying(why -> assertThat(why)
                .startsWith("nobody is heard: ")
                .containsAnyOf("there is no sound card", "can't be opened"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alsa:default", "alsa:plughw:1,0", "alsa:plughw:CARD=Device,DEV=0"})
    void devices_are_named_as_alsa_names_them(String text) {
        assertThat(SoundDevice.name(text)).contains(text.substring("alsa:".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "default", "alsa:", "alsa:../x", "alsa:a b", "file:/etc/passwd"})
    void what_is_no_device_is_not_opened(String text) {
        assertThat(SoundDevice.name(text)).isEmpty();
    }
}
