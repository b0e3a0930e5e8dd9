package dev.doorward.vision.image;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Pictures to pixels and back, by OpenCV's codecs. Without state, for any thread.
 */
public final class ImageCodec {

    /** No camera makes larger pictures; a file that claims more is refused unread. */
    static final long MOST_PIXELS = 100_000_000;

    /**
     * Of pictures that are decoded whole before they are made smaller (PNG, WebP, a JPEG in several passes): 75 MB, and up
     * to 150 MB for such a JPEG. A container of 512 MB has room for that.
     */
    static final long MOST_WHOLE_PIXELS = 25_000_000;

    /** Pixels times passes: a progressive JPEG has about 10. */
    static final long MOST_DRAWN = 400_000_000;

    /** Above this a picture is decoded at a half or a quarter of its size: no face needs more. */
    static final long ENOUGH_PIXELS = 16_000_000;

    static {
        opencv_core.setNumThreads(1);
    }

    private ImageCodec() {}

    /**
     * Decodes a JPEG, PNG or WebP, turned upright as its EXIF says. A picture of more than 16 megapixels comes out at
     * a half or a quarter of its size.
     *
     * @throws UnreadableImageException saying what the file is instead, or what is wrong with it
     */
    public static Image decode(byte[] file) throws UnreadableImageException {
        Header header = Header.read(file);
        long pixels = (long) header.width() * header.height();
        if (header.width() <= 0 || header.height() <= 0) {
            throw new UnreadableImageException("The picture is damaged: it claims to have no size");
        }
        if (pixels > MOST_PIXELS) {
            throw new UnreadableImageException("The picture has %d×%d pixels; at most %d megapixels can be read"
                    .formatted(header.width(), header.height(), MOST_PIXELS / 1_000_000));
        }
        boolean whole = header.passes() > 1 || !Header.isJpeg(file);
        if (whole && pixels > MOST_WHOLE_PIXELS) {
            throw new UnreadableImageException(
                    "The picture has %d×%d pixels; at most %d megapixels can be read of a PNG, a WebP or a progressive JPEG"
                            .formatted(header.width(), header.height(), MOST_WHOLE_PIXELS / 1_000_000));
        }
        if (pixels * header.passes() > MOST_DRAWN) {
            throw new UnreadableImageException(
                    "The JPEG is drawn in %d passes, which takes too long to read".formatted(header.passes()));
        }
        try (BytePointer bytes = new BytePointer(file);
                Mat input = new Mat(1, file.length, opencv_core.CV_8UC1, bytes);
                Mat decoded = opencv_imgcodecs.imdecode(input, flags(pixels))) {
            if (decoded == null || decoded.empty()) {
                throw new UnreadableImageException("The picture is damaged and can't be decoded");
            }
            byte[] bgr = new byte[decoded.cols() * decoded.rows() * 3];
            decoded.data().get(bgr);
            return new Image(decoded.cols(), decoded.rows(), bgr);
        }
    }

    /** @param quality 1 (small) to 100 (good) */
    public static byte[] jpeg(Image image, int quality) {
        return encode(".jpg", image, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    public static byte[] png(Image image) {
        return encode(".png", image, opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 3);
    }

    private static int flags(long pixels) {
        if (pixels <= ENOUGH_PIXELS) {
            return opencv_imgcodecs.IMREAD_COLOR;
        } else if (pixels <= 4 * ENOUGH_PIXELS) {
            return opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
        }
        return opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
    }

    private static byte[] encode(String extension, Image image, int... parameters) {
        try (BytePointer pixels = new BytePointer(image.bgr());
                Mat mat = new Mat(image.height(), image.width(), opencv_core.CV_8UC3, pixels);
                BytePointer encoded = new BytePointer();
                IntPointer options = new IntPointer(parameters)) {
            if (!opencv_imgcodecs.imencode(extension, mat, encoded, options)) {
                throw new IllegalStateException("OpenCV can't encode a picture as " + extension);
            }
            byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(bytes);
            return bytes;
        }
    }
}
