package dev.doorward.camera.source;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures of a folder in the order of their names, each held for a while, as if someone stood still before a camera. */
final class FolderSource implements FrameSource {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp");
    private static final Duration HELD = Duration.ofSeconds(3);
    private static final int RATE = 15;
    private static final int FRAMES_EACH = (int) HELD.toSeconds() * RATE;

    private final Iterator<Path> files;
    private final Pacer pacer = new Pacer();
    private @Nullable Image shown;
    private long frames;

    private FolderSource(List<Path> files) {
        this.files = files.iterator();
    }

    static FolderSource open(Path folder) throws SourceException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> pictures =
                    entries.filter(FolderSource::isPicture).sorted().toList();
            if (pictures.isEmpty()) {
                throw new SourceException("there is no JPEG, PNG or WebP picture in " + folder);
            }
            return new FolderSource(pictures);
        } catch (IOException e) {
            throw new SourceException("the folder " + folder + " can't be read");
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public Optional<Image> next(Buffers buffers) throws SourceException, InterruptedException {
        if (frames % FRAMES_EACH == 0) {
            if (!files.hasNext()) {
                return Optional.empty();
            }
            shown = decoded(files.next());
        }
        pacer.await(Duration.ofSeconds(frames++).dividedBy(RATE));
        byte[] bgr = buffers.take(shown.bgr().length);
        System.arraycopy(shown.bgr(), 0, bgr, 0, bgr.length);
        return Optional.of(new Image(shown.width(), shown.height(), bgr));
    }

    private static Image decoded(Path file) throws SourceException {
        try {
            return ImageCodec.decode(Files.readAllBytes(file));
        } catch (IOException | UnreadableImageException e) {
            throw new SourceException(file.getFileName() + " can't be shown: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        shown = null;
    }
}
