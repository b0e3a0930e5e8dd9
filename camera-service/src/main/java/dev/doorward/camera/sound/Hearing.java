package dev.doorward.camera.sound;

import dev.doorward.contract.VoiceHeard;
import dev.doorward.vision.models.MissingModelException;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.voice.VoiceActivity;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Listens, on the one thread that calls {@link #listen}, and tells every other thread when there was a voice. */
public final class Hearing {
    private static final Duration TURN = Duration.ofMillis(500);
    /** A source that is quiet still sends silence; without any sound for so long there is no microphone. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    /** Two lost packets of 20 ms are no gap worth forgetting for, and clocks of cameras jitter by less. */
    private static final long GAP_MICROS = 60_000;

    private final ModelStore models;
    private final SoundLane lane = new SoundLane();
    private final Voices voices = new Voices();
    private volatile @Nullable String lacks;
    private volatile @Nullable String failure;
    private @Nullable VoiceActivity ear;
    private long nextTry = System.nanoTime();
    private long heardAt = System.nanoTime();
    private @Nullable Sound before;

    public Hearing(ModelStore models) {
        this.models = models;
    }

    /** Where whoever has sound brings it. */
    public SoundLane lane() {
        return lane;
    }

    /** What is told with a frame that was captured then; empty while nothing is heard. */
    public Optional<VoiceHeard> at(long nanos) {
        return lane.wanted() ? voices.at(nanos) : Optional.empty();
    }

    /** Why nothing is heard though somebody wants it to be, in words. */
    public Optional<String> lacks() {
        return Optional.ofNullable(lacks);
    }

    /** Why no sound can be brought, in words; null once it can. */
    public void failed(@Nullable String why) {
        failure = why;
    }

    /** One piece of sound, or one wait. */
    public void listen(boolean wanted) throws InterruptedException {
        VoiceActivity listening = wanted ? open() : null;
        if (listening == null) {
            rest(wanted);
            return;
        }
        if (!lane.wanted()) {
            heardAt = System.nanoTime();
            lane.want(true);
        }
        Optional<Sound> sound = lane.next(TURN);
        if (sound.isPresent()) {
            hear(sound.get(), listening);
        } else if (System.nanoTime() - heardAt > PATIENCE.toNanos()) {
            String why = failure;
            lacks = "nobody is heard: " + (why == null ? "no sound comes from the source" : why);
        }
    }

    private void hear(Sound sound, VoiceActivity listening) {
        Sound last = before;
        if (last == null || Math.abs(sound.position() - last.end()) > GAP_MICROS) {
            listening.reset();
            voices.clear();
        }
        before = sound;
        heardAt = System.nanoTime();
        lacks = null;
        voices.add(listening.hear(sound.samples(), sound.nanos()));
    }

    private void rest(boolean wanted) throws InterruptedException {
        lane.want(false);
        voices.clear();
        before = null;
        lacks = wanted ? lacks : null;
        Thread.sleep(TURN);
    }

    private @Nullable VoiceActivity open() {
        if (ear == null && System.nanoTime() - nextTry >= 0) {
            try {
                ear = VoiceActivity.open(models);
            } catch (MissingModelException e) {
                lacks = "nobody is heard: " + e.getMessage();
                nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
            }
        }
        return ear;
    }
}
