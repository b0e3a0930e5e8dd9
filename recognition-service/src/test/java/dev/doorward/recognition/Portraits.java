package dev.doorward.recognition;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Real faces for tests, cut one by one from the sample group pictures of the npm package. */
public final class Portraits {
    /** So much of the picture around a face is cut out with it; the neighbours stay outside. */
    static final double AROUND = 1.7;

    private static final int PICTURES = 6;

    /**
     * @param number of the sample picture; place of the face in it, from the left
     * @param box of the face in the sample picture
     */
    public record Portrait(int number, int place, Box box, Image picture, Image aligned, Embedding embedding) {
        public byte[] jpeg() {
            return ImageCodec.jpeg(picture, 95);
        }

        public byte[] alignedJpeg() {
            return ImageCodec.jpeg(aligned, 95);
        }

        @Override
        public String toString() {
            return number + "/" + place;
        }
    }

    private static final List<Portrait> ALL = cutAll();

    private Portraits() {}

    /** Every face of the six pictures, from the left. */
    public static List<Portrait> all() {
        return ALL;
    }

    public static List<Portrait> ofSample(int number) {
        return ALL.stream().filter(portrait -> portrait.number == number).toList();
    }

    public static Portrait of(int number, int place) {
        return ALL.stream()
                .filter(portrait -> portrait.number == number && portrait.place == place)
                .findFirst()
                .orElseThrow();
    }

    /** A whole sample picture, with its several faces. */
    public static byte[] group(int number) {
        try {
            return Files.readAllBytes(
                    ModelStore.standard().samplePicture(number).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Portrait> cutAll() {
        List<Portrait> all = new ArrayList<>();
        FaceAligner aligner = new FaceAligner();
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
                Embedder embedder = Embedder.open(ModelStore.standard())) {
            for (int number = 1; number <= PICTURES; number++) {
                Image picture = ImageCodec.decode(group(number));
                List<Face> faces = new ArrayList<>(analyzer.analyze(picture));
                faces.sort(Comparator.comparing(face -> face.box().x()));
                for (int place = 0; place < faces.size(); place++) {
                    Face face = faces.get(place);
                    Image aligned = aligner.align(picture, face.landmarks().fivePoints());
                    Box around = face.box().scaledAboutCentre(AROUND);
                    all.add(new Portrait(
                            number, place, face.box(), picture.crop(around), aligned, embedder.embed(aligned)));
                }
            }
        } catch (UnreadableImageException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(all);
    }
}
