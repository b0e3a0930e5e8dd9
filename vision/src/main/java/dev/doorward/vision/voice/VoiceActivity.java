package dev.doorward.vision.voice;

import dev.doorward.vision.models.MissingModelException;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.util.ArrayList;
import java.util.List;

/** Listens to one stream of sound and says when somebody speaks. Used by one thread at a time. */
public final class VoiceActivity implements AutoCloseable {
    /** Hertz. */
    public static final int SAMPLE_RATE = 16_000;

    /** Samples of one answer: 32 ms. */
    public static final int CHUNK = 512;

    private static final double NANOS_A_SAMPLE = 1e9 / SAMPLE_RATE;
    private static final float FULL_SCALE = 32_768;

    private final SileroVad model;
    private int filled;

    private VoiceActivity(SileroVad model) {
        this.model = model;
    }

    /** @throws MissingModelException when the model is not there */
    public static VoiceActivity open(ModelStore store) {
        return new VoiceActivity(new SileroVad(store.require(Model.VOICE)));
    }

    /**
     * Listens on, without a gap to what was heard before.
     *
     * @param samples mono, 16 kHz
     * @param nanos when the first of them sounded, on any clock that the answers are wanted on
     * @return one answer for each chunk that is complete with this
     */
    public List<Voiced> hear(short[] samples, long nanos) {
        List<Voiced> answers = new ArrayList<>(samples.length / CHUNK + 1);
        for (int i = 0; i < samples.length; i++) {
            model.sound().put(filled++, samples[i] / FULL_SCALE);
            if (filled == CHUNK) {
                filled = 0;
                long middle = nanos + Math.round((i + 1 - CHUNK / 2) * NANOS_A_SAMPLE);
                answers.add(new Voiced(middle, Math.clamp(model.probability(), 0.0, 1.0)));
            }
        }
        return answers;
    }

    /** What comes next has nothing to do with what came before: another source, or a gap. */
    public void reset() {
        filled = 0;
        model.reset();
    }

    @Override
    public void close() {
        model.close();
    }
}
