package dev.doorward.vision.image;

import dev.doorward.vision.geometry.Box;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Cuts an upright box out of a picture, scales it and normalises it in one pass over the bytes. Keeps the weights of
 * the last box and its row buffer, so that a camera's frames cost no allocation; used by one thread at a time.
 */
public final class Resampler {

    private record Key(Box box, int pictureWidth, int pictureHeight, int width, int height) {}

    private final Border border;
    private Key key = new Key(new Box(0, 0, 0, 0), 0, 0, 0, 0);
    private Axis columns = Axis.none();
    private Axis rows = columns;
    private float[] band = new float[0];
    private float[] row = new float[0];

    public Resampler(Border border) {
        this.border = border;
    }

    /** Fills {@code out} with the box of the picture, stretched to the layout's size. */
    public void sample(Image picture, Box box, Layout layout, FloatBuffer out) {
        prepare(picture, box, layout.width(), layout.height());
        for (int y = 0; y < layout.height(); y++) {
            weigh(picture, y);
            layout.put(out, y, row);
        }
    }

    /** The box of the picture as a picture of the given size. */
    public Image sample(Image picture, Box box, int width, int height) {
        prepare(picture, box, width, height);
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            weigh(picture, y);
            for (int x = 0, at = y * width * 3; x < width * 3; x++) {
                bgr[at + x] = (byte) (row[x] + 0.5f);
            }
        }
        return new Image(width, height, bgr);
    }

    private void prepare(Image picture, Box box, int width, int height) {
        Key wanted = new Key(box, picture.width(), picture.height(), width, height);
        if (!wanted.equals(key)) {
            columns = Axis.of(box.x(), box.width(), width, picture.width(), border);
            rows = Axis.of(box.y(), box.height(), height, picture.height(), border);
            band = new float[columns.span() * 3];
            row = new float[width * 3];
            key = wanted;
        }
    }

    /** One output row: the source rows that it covers weighed into a band, then the band's columns into the row. */
    private void weigh(Image picture, int y) {
        float[] sums = band;
        Arrays.fill(sums, 0);
        for (int t = rows.first[y]; t < rows.first[y + 1]; t++) {
            int start = (rows.source[t] * picture.width() + columns.least()) * 3;
            add(picture.bgr(), start, rows.weight[t], sums);
        }
        int[] first = columns.first;
        int[] source = columns.source;
        float[] weight = columns.weight;
        int least = columns.least();
        for (int x = 0, i = 0; i < row.length; x++, i += 3) {
            float b = 0;
            float g = 0;
            float r = 0;
            for (int k = first[x]; k < first[x + 1]; k++) {
                int at = (source[k] - least) * 3;
                float w = weight[k];
                b += w * sums[at];
                g += w * sums[at + 1];
                r += w * sums[at + 2];
            }
            row[i] = b;
            row[i + 1] = g;
            row[i + 2] = r;
        }
    }

    /** A loop of its own so that the compiler makes it of vector instructions. */
    private static void add(byte[] bytes, int start, float weight, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * (bytes[start + i] & 0xff);
        }
    }
}
