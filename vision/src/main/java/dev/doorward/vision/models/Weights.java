package dev.doorward.vision.models;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Clears the weights of a model that are too small to count. Training has left many of the embedding's near 1e-38, where
 * products are denormal numbers: Intel's processors then take six times as long for the same answer, to the last bit.
 * ONNX Runtime's {@code session.set_denormal_as_zero} does not serve here: it holds for the one thread that makes the
 * first session of a process.
 *
 * <p>Reads as much of a model (a protocol buffer, onnx.proto3) as leads to its weights.
 */
final class Weights {
    /**
     * Weights that count are about 0.01, values about 1, and sums of their products are kept to seven digits. So far
     * above the least float (1e-38) that products are not denormal either.
     */
    private static final float LEAST = 1e-20f;

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_DATA_TYPE = 2;
    private static final int TENSOR_RAW_DATA = 9;
    private static final int FLOAT = 1;

    private Weights() {}

    /**
     * @return the model's bytes, with zero for each weight below 1e-20
     * @throws IOException if the file can't be read or is no model
     */
    static byte[] thatCount(Path file) throws IOException {
        byte[] model = Files.readAllBytes(file);
        try {
            for (ByteBuffer graph : fields(ByteBuffer.wrap(model), MODEL_GRAPH)) {
                for (ByteBuffer tensor : fields(graph, GRAPH_INITIALIZER)) {
                    if (fields(tensor, TENSOR_DATA_TYPE).stream().allMatch(type -> varint(type) == FLOAT)) {
                        fields(tensor, TENSOR_RAW_DATA).forEach(Weights::clear);
                    }
                }
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw new IOException(file + " is not an ONNX model", e);
        }
        return model;
    }

    private static void clear(ByteBuffer raw) {
        FloatBuffer weights = raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (int i = 0; i < weights.capacity(); i++) {
            if (Math.abs(weights.get(i)) < LEAST) {
                weights.put(i, 0);
            }
        }
    }

    /** What a message holds under a number; changes to it are changes to the message. */
    private static List<ByteBuffer> fields(ByteBuffer message, int number) {
        List<ByteBuffer> found = new ArrayList<>();
        ByteBuffer rest = message.slice();
        while (rest.hasRemaining()) {
            long key = varint(rest);
            int length =
                    switch ((int) key & 7) {
                        case 0 -> lengthOfVarint(rest);
                        case 1 -> Long.BYTES;
                        case 2 -> Math.toIntExact(varint(rest));
                        case 5 -> Integer.BYTES;
                        default -> throw new IllegalArgumentException("Unknown wire type " + (key & 7));
                    };
            int start = Objects.checkFromIndexSize(rest.position(), length, rest.limit());
            if (key >>> 3 == number) {
                found.add(rest.slice(start, length));
            }
            rest.position(start + length);
        }
        return found;
    }

    private static int lengthOfVarint(ByteBuffer at) {
        ByteBuffer ahead = at.slice();
        varint(ahead);
        return ahead.position();
    }

    /** Seven bits a byte, the lowest first; a byte's highest bit says that more follow. */
    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("A number without an end");
    }
}
