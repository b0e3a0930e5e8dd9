package dev.doorward.vision.models;

import java.nio.file.Path;
import java.util.Optional;

/** Where files may lie. */
sealed interface Place {

    Optional<Path> file(Model model);

    Optional<Path> samplePicture(int number);

    /** A folder with the files by the names of the catalogue. */
    record Folder(Path folder) implements Place {
        @Override
        public Optional<Path> file(Model model) {
            return Optional.of(folder.resolve(model.file()));
        }

        @Override
        public Optional<Path> samplePicture(int number) {
            return Optional.of(folder.resolve("sample" + number + ".jpg"));
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /** A {@code node_modules} folder. */
    record NodeModules(Path folder) implements Place {
        @Override
        public Optional<Path> file(Model model) {
            return switch (model.source()) {
                case Source.Npm npm ->
                    Optional.of(folder.resolve(npm.packageName()).resolve(npm.path()));
                case Source.GitHub github -> Optional.empty();
            };
        }

        @Override
        public Optional<Path> samplePicture(int number) {
            return Optional.of(folder.resolve("@vladmandic/face-api/demo/sample" + number + ".jpg"));
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }
}
