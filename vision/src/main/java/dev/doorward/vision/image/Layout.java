package dev.doorward.vision.image;

/**
 * What a model's input looks like: planes of floats (NCHW), each value {@code (byte − mean) · scale}.
 *
 * @param mean per plane, in the order of the planes
 */
public record Layout(int width, int height, Channels channels, float[] mean, float[] scale) {

    /** The order of the planes. */
    public enum Channels {
        BGR,
        RGB,
        /** 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). */
        GREY
    }

    /** The same mean and divisor for every plane. */
    public static Layout of(int width, int height, Channels channels, double mean, double divisor) {
        float m = (float) mean;
        float s = (float) (1 / divisor);
        return channels == Channels.GREY
                ? new Layout(width, height, channels, new float[] {m}, new float[] {s})
                : new Layout(width, height, channels, new float[] {m, m, m}, new float[] {s, s, s});
    }

    public int planes() {
        return channels == Channels.GREY ? 1 : 3;
    }

    public long[] shape() {
        return new long[] {1, planes(), height, width};
    }

    /** Writes one pixel's normalised values into the planes at {@code index = y · width + x}. */
    void put(java.nio.FloatBuffer out, int index, float b, float g, float r) {
        int plane = width * height;
        switch (channels) {
            case GREY -> out.put(index, (0.114f * b + 0.587f * g + 0.299f * r - mean[0]) * scale[0]);
            case BGR -> {
                out.put(index, (b - mean[0]) * scale[0]);
                out.put(index + plane, (g - mean[1]) * scale[1]);
                out.put(index + 2 * plane, (r - mean[2]) * scale[2]);
            }
            case RGB -> {
                out.put(index, (r - mean[0]) * scale[0]);
                out.put(index + plane, (g - mean[1]) * scale[1]);
                out.put(index + 2 * plane, (b - mean[2]) * scale[2]);
            }
        }
    }
}
