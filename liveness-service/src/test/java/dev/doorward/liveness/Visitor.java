package dev.doorward.liveness;

import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.FaceSwatch;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.SpokenWords;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.VoiceHeard;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.infrared.InfraredFace;
import dev.doorward.vision.infrared.InfraredFinder;
import dev.doorward.vision.liveness.SwatchRule;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A real face from a sample picture of the npm package, as a camera tells of it, with lids that a test moves. */
final class Visitor {
    private static final Duration FRAME = Duration.ofMillis(33);
    private static final Face FACE;
    private static final byte[] OPEN;
    private static final byte[] SHUT;
    /** As an infrared camera of the same view sees the face, and a screen that shows it. */
    static final InfraredView SKIN;

    static final InfraredView SCREEN;
    private static final Box AROUND;
    private static final FaceSwatch SWATCH;

    static {
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            Image picture = ImageCodec.decode(
                    Files.readAllBytes(ModelStore.standard().samplePicture(5).orElseThrow()));
            FACE = analyzer.analyze(picture).stream()
                    .min(Comparator.comparingDouble(face -> Math.abs(face.pose().yaw())))
                    .orElseThrow();
            Box wide = FACE.box().scaledAboutCentre(4).clippedTo(picture.width(), picture.height());
            AROUND = new Box(Math.floor(wide.x()), Math.floor(wide.y()), wide.width(), wide.height());
            Box square = SwatchRule.of(FACE.box(), picture.width(), picture.height());
            SWATCH = new FaceSwatch((int) square.x(), (int) square.y(), ImageCodec.png(picture.crop(square)));
            OPEN = ImageCodec.jpeg(picture.crop(AROUND), 92);
            SKIN = beside(analyzer, picture, red -> 30 + red * 2 / 3);
            SCREEN = beside(analyzer, picture, red -> 15);
            SHUT = ImageCodec.jpeg(shut(picture, FACE.landmarks()).crop(AROUND), 92);
        } catch (IOException | UnreadableImageException e) {
            throw new IllegalStateException(e);
        }
    }

    private final DoorId door;
    private final TrackId track = new TrackId(MessageId.random().value());
    private final Nonce nonce = Nonce.random();
    private final Instant began = Instant.parse("2026-11-25T12:00:00Z");
    private Instant now = began;
    private long frame;
    private double aside;
    private double above;
    private @Nullable Deque<Integer> heard;
    private boolean speaking;

    Visitor(String door) {
        this.door = new DoorId(door);
    }

    TrackId track() {
        return track;
    }

    /** As access-service asks at this moment, on its own clock: a few milliseconds before the camera's. */
    ChallengeAsked isAsked(ChallengeAsked.Kind kind) {
        return new ChallengeAsked(
                MessageId.random(), door, track, kind, ChallengeAsked.State.ASKED, now, 6_000, fresh());
    }

    ChallengeAsked isAskedToSay(String words) {
        return new ChallengeAsked(
                MessageId.random(),
                door,
                track,
                ChallengeAsked.Kind.SAY,
                ChallengeAsked.State.ASKED,
                now,
                6_000,
                fresh(),
                new SpokenWords(words, words));
    }

    private Freshness fresh() {
        return new Freshness(nonce, Duration.between(began, now).toMillis());
    }

    FaceCaptured looks() {
        return face(OPEN, FACE.landmarks(), hears());
    }

    /** With the lips that far apart, in distances of the eyes. */
    FaceCaptured speaks(double opening) {
        return face(OPEN, lipsApart(FACE.landmarks(), opening), hears());
    }

    /** From now on the door has a microphone, and this is what it hears. */
    void isHeard(boolean voice) {
        if (heard == null) {
            heard = new ArrayDeque<>(Collections.nCopies(32, 3));
        }
        speaking = voice;
    }

    FaceCaptured shuts() {
        return face(SHUT, lidsDown(FACE.landmarks()), hears());
    }

    FaceCaptured withContext(byte[] context) {
        return face(context, FACE.landmarks(), hears());
    }

    /** With what an infrared camera has of it. */
    FaceCaptured looks(InfraredView infrared) {
        FaceCaptured face = looks();
        return new FaceCaptured(
                face.id(),
                face.door(),
                face.track(),
                face.frame(),
                face.capturedAt(),
                face.freshness(),
                face.source(),
                face.box(),
                face.landmarks(),
                face.pose(),
                face.quality(),
                face.aligned(),
                face.context(),
                face.faceInContext(),
                face.voice(),
                infrared,
                face.swatch());
    }

    private static InfraredView beside(FaceAnalyzer analyzer, Image picture, IntUnaryOperator light) {
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i += 3) {
            boolean lamp = i < bgr.length / 10; // something bright stands about
            Arrays.fill(bgr, i, i + 3, (byte) (lamp ? 140 : light.applyAsInt(bgr[i + 2] & 0xff)));
        }
        InfraredFace seen = InfraredFinder.look(analyzer, new Image(picture.width(), picture.height(), bgr), FACE.box())
                .orElseThrow();
        return new InfraredView.Shown(
                ImageCodec.jpeg(seen.picture(), 90),
                box(seen.expected()),
                seen.points().map(Landmarks::xy).orElse(null),
                seen.light());
    }

    /** Nothing is seen of the visitor for a while. */
    void isGone(Duration time) {
        now = now.plus(time);
    }

    /** Frames are as far apart as what is told of voices, about. */
    private @Nullable VoiceHeard hears() {
        if (heard == null) {
            return null;
        }
        heard.removeFirst();
        heard.addLast(speaking ? 97 : 3);
        return new VoiceHeard(4, List.copyOf(heard));
    }

    /** Widths and heights of the face from where others are seen. */
    void standsAt(double widthsAside, double heightsAbove) {
        aside = widthsAside;
        above = heightsAbove;
    }

    private FaceCaptured face(byte[] context, Landmarks points, @Nullable VoiceHeard voice) {
        now = now.plus(FRAME);
        PixelBox box = box(FACE.box()
                .translated(aside * FACE.box().width(), -above * FACE.box().height()));
        return new FaceCaptured(
                MessageId.random(),
                door,
                track,
                ++frame,
                now,
                fresh(),
                SourceKind.CAMERA,
                box,
                points.xy(),
                new HeadPose(FACE.pose().yaw(), FACE.pose().pitch(), FACE.pose().roll()),
                new FaceQuality(box.height(), 90, 120, 40, null),
                null,
                context,
                box(FACE.box().translated(-AROUND.x(), -AROUND.y())),
                voice,
                null,
                frame % 2 == 0 ? SWATCH : null);
    }

    private static PixelBox box(Box box) {
        return new PixelBox(box.x(), box.y(), box.width(), box.height());
    }

    /** Paints skin from under each eye over it, and a line of lashes where the lower lid was. */
    private static Image shut(Image picture, Landmarks points) {
        byte[] bgr = picture.bgr().clone();
        for (int first : new int[] {36, 42}) {
            int left = (int) points.x(first) - 2;
            int right = (int) points.x(first + 3) + 2;
            int half = (right - left) * 2 / 5;
            int middle = (int) ((points.y(first) + points.y(first + 3)) / 2);
            int from = 3 * (((int) points.y(first + 4) + half) * picture.width() + left);
            int row = 3 * (right - left);
            for (int y = middle - half; y <= middle + half; y++) {
                System.arraycopy(picture.bgr(), from, bgr, 3 * (y * picture.width() + left), row);
            }
            int lashes = 3 * ((int) points.y(first + 4) * picture.width() + left);
            for (int i = 0; i < row; i++) {
                bgr[lashes + i] = (byte) ((picture.bgr()[from + i] & 255) / 3);
            }
        }
        return new Image(picture.width(), picture.height(), bgr);
    }

    /** The upper lids on the lower ones, but for a third of the opening. */
    private static Landmarks lidsDown(Landmarks points) {
        float[] xy = points.xy();
        for (int[] lids : new int[][] {{37, 41}, {38, 40}, {43, 47}, {44, 46}}) {
            xy[2 * lids[0] + 1] += (xy[2 * lids[1] + 1] - xy[2 * lids[0] + 1]) * 2 / 3;
        }
        return new Landmarks(xy);
    }

    private static Landmarks lipsApart(Landmarks points, double opening) {
        float[] xy = points.xy();
        double eyes = points.imageRightEye().x() - points.imageLeftEye().x();
        for (int[] lips : new int[][] {{61, 67}, {62, 66}, {63, 65}}) {
            xy[2 * lips[1] + 1] += (float) (opening * eyes);
        }
        return new Landmarks(xy);
    }
}
