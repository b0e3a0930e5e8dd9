package dev.doorward.vision.models;

import java.net.URI;

/** Where a model's file comes from. */
public sealed interface Source {

    /** A file of the npm package that the build installs. */
    record Npm(String packageName, String version, String path) implements Source {
        @Override
        public String toString() {
            return "npm %s@%s, %s".formatted(packageName, version, path);
        }
    }

    /** A file on GitHub at a fixed commit. */
    record GitHub(String repository, String commit, String path) implements Source {
        public URI address() {
            return URI.create("https://raw.githubusercontent.com/%s/%s/%s".formatted(repository, commit, path));
        }

        @Override
        public String toString() {
            return "GitHub %s at %s, %s".formatted(repository, commit.substring(0, 10), path);
        }
    }
}
