package dev.doorward.evaluation.door;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.BestFrames;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The pictures that a visit's resident is enrolled with, as files an owner would upload. */
final class Enrolment implements AutoCloseable {
    private static final int PICTURES = 4;
    private static final List<String> PICTURE_ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp");

    private final FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard(), 2);
    private final Map<String, List<byte[]>> known = new HashMap<>();

    /** Cut once for each distinct {@code enrol}. */
    List<byte[]> pictures(String enrol, Path folder) throws UnusableInputException, IOException {
        List<byte[]> pictures = known.get(enrol);
        if (pictures == null) {
            pictures = read(enrol, folder);
            if (pictures.isEmpty()) {
                throw new UnusableInputException("enrol " + enrol + " holds no picture");
            }
            known.put(enrol, pictures);
        }
        return pictures;
    }

    private List<byte[]> read(String enrol, Path folder) throws UnusableInputException, IOException {
        Path one = folder.resolve(enrol);
        if (Files.isDirectory(one)) {
            try (Stream<Path> files = Files.list(one)) {
                return bytes(files.filter(Enrolment::isPicture).sorted().toList());
            }
        }
        if (enrol.contains(";") || isPicture(one)) {
            return bytes(Stream.of(enrol.split(";")).map(folder::resolve).toList());
        }
        List<byte[]> frames = new ArrayList<>();
        for (Image frame : BestFrames.of(one, analyzer, PICTURES)) {
            frames.add(ImageCodec.png(frame));
        }
        return frames;
    }

    private static List<byte[]> bytes(List<Path> files) throws UnusableInputException, IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInputException("picture " + file + " is not there");
            }
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURE_ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
