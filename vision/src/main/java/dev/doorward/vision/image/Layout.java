package dev.doorward.vision.image;

import java.nio.FloatBuffer;

/**
 * What a model's input looks like: planes of floats (NCHW), each value {@code (byte − mean) · scale}.
 */
public record Layout(int width, int height, Channels channels, float mean, float scale) {

    /** The order of the planes. */
    public enum Channels {
        BGR,
        RGB,
        /** 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). */
        GREY
    }

    /** {@code (byte − mean) / divisor}. */
    public static Layout of(int width, int height, Channels channels, double mean, double divisor) {
        return new Layout(width, height, channels, (float) mean, (float) (1 / divisor));
    }

    public int planes() {
        return channels == Channels.GREY ? 1 : 3;
    }

    public long[] shape() {
        return new long[] {1, planes(), height, width};
    }

    /** Writes one row of pixels (blue, green, red, …) into the planes, normalised. */
    void put(FloatBuffer out, int y, float[] row) {
        int start = y * width;
        if (channels == Channels.GREY) {
            for (int x = 0, i = 0; x < width; x++, i += 3) {
                float grey = 0.114f * row[i] + 0.587f * row[i + 1] + 0.299f * row[i + 2];
                out.put(start + x, (grey - mean) * scale);
            }
            return;
        }
        for (int plane = 0; plane < 3; plane++, start += width * height) {
            int i = channels == Channels.BGR ? plane : 2 - plane;
            for (int x = 0; x < width; x++, i += 3) {
                out.put(start + x, (row[i] - mean) * scale);
            }
        }
    }
}
