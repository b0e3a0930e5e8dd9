package dev.doorward.recognition.enrolment;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.util.List;
import java.util.Optional;

/** Examines pictures one after the other, on models of its own, so that the door does not wait for an upload. */
public final class Examiner implements AutoCloseable {
    /** A face less than so high as the greatest stands in the background and is not meant. */
    private static final double COUNTS_FROM = 0.5;
    /** The thumbnail shows so many times the face box. */
    private static final double AROUND = 1.6;

    /** Of a picture with others in it so many times the face that is meant: room to find it in, little for a neighbour. */
    private static final double MEANT = 1.8;

    private static final int CUT_QUALITY = 95;
    private static final int THUMBNAIL_HEIGHT = 192;
    private static final int THUMBNAIL_QUALITY = 85;

    private final FaceAnalyzer analyzer;
    private final FaceAligner aligner = new FaceAligner();
    private final Embedder embedder;
    private final Limits limits = Limits.STANDARD;

    private Examiner(FaceAnalyzer analyzer, Embedder embedder) {
        this.analyzer = analyzer;
        this.embedder = embedder;
    }

    public static Examiner open(ModelStore store) {
        return new Examiner(FaceAnalyzer.open(store), Embedder.open(store));
    }

    public synchronized Examination examine(Upload upload) {
        try {
            Image picture = ImageCodec.decode(upload.file());
            Optional<String> stowaway = Stowaway.in(upload.file());
            if (stowaway.isPresent()) {
                return new Examination.Unfit(new Refusal.TwoInOne(stowaway.get()));
            }
            return examine(
                    upload.face()
                            .map(face -> picture.crop(face.scaledAboutCentre(MEANT)))
                            .orElse(picture),
                    upload);
        } catch (UnreadableImageException e) {
            return new Examination.Unfit(new Refusal.Unreadable(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        analyzer.close();
        embedder.close();
    }

    private Examination examine(Image picture, Upload upload) {
        List<Face> faces = prominent(analyzer.analyze(picture));
        if (faces.isEmpty()) {
            return new Examination.Unfit(new Refusal.NoFace());
        } else if (faces.size() > 1) {
            return new Examination.Unfit(new Refusal.SeveralFaces(faces.size()));
        }
        Face face = faces.getFirst();
        Optional<Refusal> refusal = limits.refusal(face.quality());
        if (refusal.isPresent()) {
            return new Examination.Unfit(refusal.get());
        }
        return new Examination.Fit(
                embedder.embed(aligner.align(picture, face.landmarks().fivePoints())),
                upload.face().isPresent() ? ImageCodec.jpeg(picture, CUT_QUALITY) : upload.file(),
                thumbnail(picture, face.box()),
                Compression.of(upload.file()).stream().toList());
    }

    private static List<Face> prominent(List<Face> faces) {
        double greatest =
                faces.stream().mapToDouble(face -> face.box().height()).max().orElse(0);
        return faces.stream()
                .filter(face -> face.box().height() >= COUNTS_FROM * greatest)
                .toList();
    }

    private static byte[] thumbnail(Image picture, Box face) {
        Image around = picture.crop(face.scaledAboutCentre(AROUND));
        int height = Math.min(THUMBNAIL_HEIGHT, around.height());
        int width = Math.max(1, Math.round((float) around.width() * height / around.height()));
        return ImageCodec.jpeg(around.resized(width, height), THUMBNAIL_QUALITY);
    }
}
