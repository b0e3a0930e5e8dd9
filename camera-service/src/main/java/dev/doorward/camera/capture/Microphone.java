package dev.doorward.camera.capture;

import dev.doorward.camera.sound.Hearing;
import dev.doorward.camera.source.SoundDevice;
import dev.doorward.camera.source.SourceException;
import java.time.Duration;

/** The door's own microphone, on the one thread that calls {@link #round}; tried again when it is gone. */
public final class Microphone {
    private static final Duration UNWANTED = Duration.ofMillis(500);

    private final String name;
    private final Hearing hearing;
    private final Backoff backoff = new Backoff();

    /** @param name of the device in ALSA */
    public Microphone(String name, Hearing hearing) {
        this.name = name;
        this.hearing = hearing;
    }

    /** From opening the device to its loss or until nobody listens, or one wait. */
    public void round() throws InterruptedException {
        if (!hearing.lane().wanted()) {
            Thread.sleep(UNWANTED);
            return;
        }
        try (SoundDevice device = SoundDevice.open(name)) {
            while (hearing.lane().wanted() && !Thread.currentThread().isInterrupted()) {
                hearing.lane().offer(device.next());
                hearing.failed(null);
                backoff.reset();
            }
        } catch (SourceException e) {
            hearing.failed(e.getMessage());
            Thread.sleep(backoff.next());
        }
    }
}
