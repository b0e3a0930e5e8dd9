package dev.doorward.vision.image;

/** What lies outside the picture. */
public enum Border {
    /** The nearest pixel of the edge. */
    CLAMP,
    /** The picture mirrored about its outermost pixel: d c b | a b c d (reflect-101). */
    REFLECT,
    /** Black. */
    ZERO;

    /** The pixel that stands for {@code i} on an axis of {@code size} pixels, or −1 for black. */
    int index(int i, int size) {
        if (i >= 0 && i < size) {
            return i;
        }
        return switch (this) {
            case CLAMP -> i < 0 ? 0 : size - 1;
            case ZERO -> -1;
            case REFLECT -> {
                if (size == 1) {
                    yield 0;
                }
                int period = 2 * (size - 1);
                int m = Math.floorMod(i, period);
                yield m < size ? m : period - m;
            }
        };
    }
}
