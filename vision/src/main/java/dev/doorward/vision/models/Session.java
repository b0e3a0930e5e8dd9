package dev.doorward.vision.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One model with one input, opened once. Its input and outputs are direct buffers that the runtime reads and writes in
 * place, so a run allocates nothing of size. Used by one thread at a time; {@link #close} frees the native memory.
 */
public final class Session implements AutoCloseable {

    private final OrtSession session;
    private final FloatBuffer input;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
    private final Map<String, FloatBuffer> outputBuffers = new LinkedHashMap<>();

    /**
     * Opens the model and runs it once on zeros, which warms it up and tells the shapes of its outputs.
     *
     * @param threads threads that compute one run; they sleep between runs instead of spinning
     * @param shape of the input, with every dimension fixed
     */
    public Session(Path file, int threads, long... shape) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false); // nothing is told to its maker; the start scripts say so before it loads
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(Weights.thatCount(file), options);
            input = direct(shape);
            inputs = Map.of(
                    session.getInputNames().iterator().next(), OnnxTensor.createTensor(environment, input, shape));
            try (OrtSession.Result first = session.run(inputs)) {
                for (Map.Entry<String, OnnxValue> output : first) {
                    long[] outputShape =
                            ((OnnxTensor) output.getValue()).getInfo().getShape();
                    FloatBuffer buffer = direct(outputShape);
                    outputBuffers.put(output.getKey(), buffer);
                    outputs.put(output.getKey(), OnnxTensor.createTensor(environment, buffer, outputShape));
                }
            }
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("The model " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    /** To be filled by absolute index before {@link #run}. */
    public FloatBuffer input() {
        return input;
    }

    /** The values of an output after {@link #run}, to be read by absolute index; overwritten by the next run. */
    public FloatBuffer output(String name) {
        FloatBuffer buffer = outputBuffers.get(name);
        if (buffer == null) {
            throw new IllegalArgumentException("No output " + name + " among " + outputBuffers.keySet());
        }
        return buffer;
    }

    /** The values of the first output. */
    public FloatBuffer output() {
        return outputBuffers.values().iterator().next();
    }

    /** Computes the outputs from what is in {@link #input}. */
    public void run() {
        try {
            session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model can't be closed: " + e.getMessage(), e);
        } finally {
            outputs.values().forEach(OnnxTensor::close);
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static FloatBuffer direct(long[] shape) {
        int count = 1;
        for (long side : shape) {
            count = Math.multiplyExact(count, Math.toIntExact(side));
        }
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
