package dev.doorward.launcher;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Who lives in the demo: one woman, out of another of the sample pictures than the one from which camera-service makes
 * her come to the door (sample 1 and sample 3; the embeddings' cosine is 0.69).
 */
final class DemoHousehold {
    static final String NAME = "Dora (demo)";

    private static final String PICTURE = "@vladmandic/face-api/demo/sample1.jpg";
    /** Her alone, pixels of the picture. */
    private static final Rectangle HER = new Rectangle(1300, 60, 560, 540);

    private DemoHousehold() {}

    /** @throws IOException when the sample pictures are not there */
    static List<DemoResidents.Resident> residents() throws IOException {
        Path file = Home.find().npmModels().resolve(PICTURE);
        if (!Files.exists(file)) {
            throw new IOException("the sample pictures are missing (" + file + "): ./doorward build fetches them");
        }
        BufferedImage her = ImageIO.read(file.toFile()).getSubimage(HER.x, HER.y, HER.width, HER.height);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(her, "png", png);
        return List.of(new DemoResidents.Resident(NAME, List.of(png.toByteArray())));
    }
}
