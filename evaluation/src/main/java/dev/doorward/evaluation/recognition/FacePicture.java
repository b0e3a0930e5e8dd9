package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A picture of a data set.
 *
 * @param name path below the data set's folder
 * @param person whom it shows: the folder that it lies in
 */
public record FacePicture(Path file, String name, String person) {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp");

    static FacePicture of(Path data, String name) throws UnusableInputException {
        Path file = data.resolve(name).normalize();
        if (!file.startsWith(data.normalize()) || !Files.isRegularFile(file)) {
            throw new UnusableInputException(name + " is not a picture below " + data);
        }
        Path folder = Path.of(name).getParent();
        return new FacePicture(file, name, folder == null ? "" : folder.toString());
    }

    /** The pictures of each folder of the data set, both sorted by name; folders without a picture are left out. */
    public static List<List<FacePicture>> byFolder(Path data) throws IOException, UnusableInputException {
        if (!Files.isDirectory(data)) {
            throw new UnusableInputException(data + " is not a folder");
        }
        List<List<FacePicture>> people = new ArrayList<>();
        for (Path folder : sorted(data, Files::isDirectory)) {
            String person = folder.getFileName().toString();
            List<FacePicture> pictures = sorted(folder, FacePicture::isPicture).stream()
                    .map(file -> new FacePicture(file, person + "/" + file.getFileName(), person))
                    .toList();
            if (!pictures.isEmpty()) {
                people.add(pictures);
            }
        }
        return people;
    }

    private static List<Path> sorted(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted).sorted().toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
