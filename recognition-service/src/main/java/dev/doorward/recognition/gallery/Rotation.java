package dev.doorward.recognition.gallery;

import dev.doorward.vision.face.Embedding;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret turn of the space of embeddings: a seed makes an orthogonal matrix of 512 × 512, always the same one, and
 * uniform among all of them over the seeds (Diaconis and Shahshahani 1987, the subgroup algorithm; Mezzadri 2007, section
 * 5, by Householder reflections). Angles stay, so turned embeddings compare as the plain ones did; a turned one and a
 * plain one, or two turned by two seeds, are as unlike as strangers.
 */
public final class Rotation {
    private static final int SIZE = Embedding.SIZE;
    /** Two uniform numbers of 32 bits make a Gaussian one. */
    private static final int GAUSSIAN_BYTES = 8;

    private final float[] rows;

    private Rotation(float[] rows) {
        this.rows = rows;
    }

    /** @param seed 32 secret bytes */
    public static Rotation of(byte[] seed) {
        ByteBuffer random = stream(seed, GAUSSIAN_BYTES * SIZE * (SIZE + 1) / 2);
        double[] matrix = new double[SIZE * SIZE];
        for (int from = SIZE - 1; from >= 0; from--) {
            enlarge(matrix, from, direction(SIZE - from, random));
        }
        float[] rows = new float[matrix.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) matrix[i];
        }
        return new Rotation(rows);
    }

    public Embedding apply(Embedding plain) {
        float[] values = plain.values();
        float[] turned = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            turned[i] = dot(values, i * SIZE);
        }
        return new Embedding(turned);
    }

    /** The plain one again: the inverse of an orthogonal matrix is its transpose. */
    public Embedding undo(Embedding turned) {
        float[] values = turned.values();
        float[] plain = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            float value = values[i];
            for (int j = 0, at = i * SIZE; j < SIZE; j++, at++) {
                plain[j] += value * rows[at];
            }
        }
        return new Embedding(plain);
    }

    /** Four sums side by side, as in {@link Gallery}. */
    private float dot(float[] values, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0, j = from; i < SIZE; i += 4, j += 4) {
            a += values[i] * rows[j];
            b += values[i + 1] * rows[j + 1];
            c += values[i + 2] * rows[j + 2];
            d += values[i + 3] * rows[j + 3];
        }
        return a + b + (c + d);
    }

    /**
     * Makes the block from {@code from + 1} on larger by one row and column: what turned the rest goes on doing so, then
     * the first axis goes to the direction and all else with it. The reflection along {@code direction + sign · axis}
     * takes the axis to {@code −sign · direction}; the other sign would cancel digits.
     */
    private static void enlarge(double[] matrix, int from, double[] direction) {
        double sign = direction[0] < 0 ? -1 : 1;
        double[] normal = direction.clone();
        normal[0] += sign;
        double half = 1 + Math.abs(direction[0]); // half the square of the normal's length
        matrix[from * SIZE + from] = 1;
        double[] along = new double[normal.length];
        for (int i = 0; i < normal.length; i++) {
            for (int j = 0, at = (from + i) * SIZE + from; j < along.length; j++, at++) {
                along[j] += normal[i] * matrix[at];
            }
        }
        for (int i = 0; i < normal.length; i++) {
            double share = normal[i] / half;
            for (int j = 0, at = (from + i) * SIZE + from; j < along.length; j++, at++) {
                matrix[at] = sign * (share * along[j] - matrix[at]);
            }
        }
    }

    /** Uniform on the sphere. */
    private static double[] direction(int size, ByteBuffer random) {
        double[] values = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = gaussian(random);
            squares += values[i] * values[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            values[i] /= length;
        }
        return values;
    }

    /** Box and Muller 1958: without a branch, and by {@link StrictMath} the same to the last bit on every machine. */
    private static double gaussian(ByteBuffer random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(random)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(random));
    }

    /** Above 0 and below 1. */
    private static double uniform(ByteBuffer random) {
        return (Integer.toUnsignedLong(random.getInt()) + 0.5) / 0x1p32;
    }

    /** AES-256 in counter mode over zeros: as many bytes as are wanted, which nobody can guess without the seed. */
    private static ByteBuffer stream(byte[] seed, int bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seed, "AES"), new IvParameterSpec(new byte[16]));
            return ByteBuffer.wrap(cipher.doFinal(new byte[bytes]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}
