package dev.doorward.vision.voice;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Silero VAD, versions 3 and 4 (snakers4/silero-vad): 512 samples at 16 kHz, −1 to 1, and the state of its two LSTM layers
 * in; a probability and the next state out. All buffers are used again in place. Used by one thread at a time.
 */
final class SileroVad implements AutoCloseable {
    private static final long[] STATE = {2, 1, 64};
    private static final int STATE_LENGTH = 2 * 64;

    private final OrtSession session;
    private final FloatBuffer sound = floats(VoiceActivity.CHUNK);
    private final FloatBuffer h = floats(STATE_LENGTH);
    private final FloatBuffer c = floats(STATE_LENGTH);
    private final FloatBuffer answer = floats(1);
    private final FloatBuffer nextH = floats(STATE_LENGTH);
    private final FloatBuffer nextC = floats(STATE_LENGTH);
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();

    SileroVad(Path file) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false); // nothing is told to its maker
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(file.toString(), options);
            inputs.put("input", OnnxTensor.createTensor(environment, sound, new long[] {1, VoiceActivity.CHUNK}));
            LongBuffer rate = LongBuffer.wrap(new long[] {VoiceActivity.SAMPLE_RATE});
            inputs.put("sr", OnnxTensor.createTensor(environment, rate, new long[0]));
            inputs.put("h", OnnxTensor.createTensor(environment, h, STATE));
            inputs.put("c", OnnxTensor.createTensor(environment, c, STATE));
            outputs.put("output", OnnxTensor.createTensor(environment, answer, new long[] {1, 1}));
            outputs.put("hn", OnnxTensor.createTensor(environment, nextH, STATE));
            outputs.put("cn", OnnxTensor.createTensor(environment, nextC, STATE));
        } catch (OrtException e) {
            throw new IllegalStateException("The model " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    /** How likely the next {@value VoiceActivity#CHUNK} samples, which are put into {@link #sound}, are a voice. */
    double probability() {
        try {
            session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model failed: " + e.getMessage(), e);
        }
        h.put(0, nextH, 0, STATE_LENGTH);
        c.put(0, nextC, 0, STATE_LENGTH);
        return answer.get(0);
    }

    /** To be filled by absolute index before {@link #probability}. */
    FloatBuffer sound() {
        return sound;
    }

    /** What comes next has nothing to do with what came before. */
    void reset() {
        for (int i = 0; i < STATE_LENGTH; i++) {
            h.put(i, 0);
            c.put(i, 0);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model can't be closed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
            outputs.values().forEach(OnnxTensor::close);
        }
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
