package dev.doorward.vision.pattern;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * What repeats in a square of a picture: the power of its Fourier transform. A screen's pixels beat
 * with the camera's and leave a grating (moiré), which stands out as one peak; faces have none.
 */
public final class Spectrum {
    /** Widths of the rings of equal frequency, cycles a pixel. */
    private static final double RING = 0.03;

    private static final double LOWEST = 0.1;
    private static final int RINGS = 20;
    private static final int FEWEST = 12;
    /** Codecs work on blocks of 8 and 16 pixels, and leave their edges. */
    private static final int BLOCK = 16;

    private static final double NEAR_BLOCK = 1.6;
    /** Radius of the mean that is taken off: shading is no pattern. */
    private static final int SHADING = 6;

    private final int side;
    private final double[] window;
    private final int[][] rings;

    /** @param side of the squares, a power of two */
    public Spectrum(int side) {
        this.side = side;
        this.window = new double[side];
        this.rings = rings(side);
        for (int i = 0; i < side; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (side - 1)); // Hann
        }
    }

    /**
     * By how much the highest peak exceeds the median of its frequency, natural logarithm of the power; 0 where nothing
     * repeats.
     *
     * @param square its values, row by row
     */
    public double peak(float[] square) {
        double[] power = power(square);
        double peak = 0;
        for (int[] ring : rings) {
            double[] values = new double[ring.length];
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < ring.length; i++) {
                values[i] = Math.log(power[ring[i]] + 1e-3);
                if (!isOfCodec(horizontal(ring[i]), vertical(ring[i]))) {
                    highest = Math.max(highest, values[i]);
                }
            }
            Arrays.sort(values);
            peak = Math.max(peak, highest - values[values.length / 2]);
        }
        return peak;
    }

    private double[] power(float[] values) {
        float[] flat = withoutShading(values);
        for (int i = 0; i < flat.length; i++) {
            flat[i] *= (float) (window[i / side] * window[i % side]);
        }
        double[] power = new double[flat.length];
        try (FloatPointer pixels = new FloatPointer(flat);
                Mat square = new Mat(side, side, opencv_core.CV_32F, pixels);
                Mat transformed = new Mat()) {
            opencv_core.dft(square, transformed, opencv_core.DFT_COMPLEX_OUTPUT, 0);
            FloatPointer complex = new FloatPointer(transformed.data());
            for (int i = 0; i < power.length; i++) {
                double re = complex.get(2L * i);
                double im = complex.get(2L * i + 1);
                power[i] = (re * re + im * im) / power.length;
            }
        }
        return power;
    }

    /** Places in the transform of equal frequency; half the plane, since the other half is its mirror. */
    private int[][] rings(int side) {
        IntStream.Builder[] rings =
                Stream.generate(IntStream::builder).limit(RINGS).toArray(IntStream.Builder[]::new);
        for (int i = 0; i < side * side; i++) {
            double frequency = Math.hypot(horizontal(i), vertical(i));
            int ring = (int) Math.floor((frequency - LOWEST) / RING);
            if (i % side <= side / 2 && ring >= 0 && ring < RINGS) {
                rings[ring].add(i);
            }
        }
        return Arrays.stream(rings)
                .map(ring -> ring.build().toArray())
                .filter(ring -> ring.length >= FEWEST)
                .toArray(int[][]::new);
    }

    /** Cycles a pixel. */
    private double horizontal(int i) {
        return i % side / (double) side;
    }

    private double vertical(int i) {
        return Math.min(i / side, side - i / side) / (double) side;
    }

    private boolean isOfCodec(double fx, double fy) {
        double near = NEAR_BLOCK / side;
        return (fx < near && isOfBlock(fy, near)) || (fy < near && isOfBlock(fx, near));
    }

    private static boolean isOfBlock(double frequency, double near) {
        return Math.abs(frequency - Math.round(frequency * BLOCK) / (double) BLOCK) < near;
    }

    /** Less the mean of what is around each. */
    private float[] withoutShading(float[] values) {
        double[] sums = new double[(side + 1) * (side + 1)];
        for (int y = 0; y < side; y++) {
            double row = 0;
            for (int x = 0; x < side; x++) {
                row += values[y * side + x];
                sums[(y + 1) * (side + 1) + x + 1] = sums[y * (side + 1) + x + 1] + row;
            }
        }
        float[] flat = new float[values.length];
        for (int y = 0; y < side; y++) {
            int top = Math.max(0, y - SHADING);
            int bottom = Math.min(side, y + SHADING + 1);
            for (int x = 0; x < side; x++) {
                int left = Math.max(0, x - SHADING);
                int right = Math.min(side, x + SHADING + 1);
                double sum = sums[bottom * (side + 1) + right]
                        - sums[top * (side + 1) + right]
                        - sums[bottom * (side + 1) + left]
                        + sums[top * (side + 1) + left];
                flat[y * side + x] = (float) (values[y * side + x] - sum / ((bottom - top) * (right - left)));
            }
        }
        return flat;
    }
}
