package dev.doorward.evaluation.notification;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Somebody at the door: each of them is news. */
final class Visitor {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 480;
    private static final PixelBox BOX = new PixelBox(180, 160, 120, 140);
    private static final int COORDINATES = 136;

    private final TrackId track = new TrackId(MessageId.random().value());

    /** What the camera says of them: a picture as large as a real crop. */
    FaceCaptured face(byte[] picture) {
        return new FaceCaptured(
                MessageId.random(),
                Trial.FRONT,
                track,
                1,
                Instant.now(),
                null,
                SourceKind.CAMERA,
                BOX,
                new float[COORDINATES],
                new HeadPose(0, 0, 0),
                new FaceQuality(160, 300, 120, 40, null),
                null,
                picture,
                BOX);
    }

    DecisionMade unknown() {
        return made(new Decision.Denied(DenialReason.NOT_ALLOWED, PersonId.random()), null);
    }

    /** An alarm: never held back. */
    DecisionMade underDuress() {
        return made(
                new Decision.Granted(PersonId.random(), AccessLevel.OWNER, "owner: PIN at the keypad"),
                new PinUsed(PinUsed.Way.KEYPAD, true));
    }

    private DecisionMade made(Decision decision, @Nullable PinUsed pin) {
        return new DecisionMade(
                MessageId.random(),
                Trial.FRONT,
                track,
                Instant.now(),
                decision,
                SourceKind.CAMERA,
                120L,
                3,
                1,
                0.6,
                List.of(),
                null,
                pin,
                null);
    }

    /** Noise over a gradient, which a JPEG makes as large as a picture of a doorway. */
    static byte[] picture(long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grey = (x + y) / 5 + random.nextInt(40);
                image.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
