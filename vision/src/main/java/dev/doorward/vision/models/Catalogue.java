package dev.doorward.vision.models;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;

/** Prints the catalogue of models for people. */
public final class Catalogue {

    private Catalogue() {}

    /** A Markdown table of every model, and one of the files' SHA-256. */
    public static String markdown() {
        String models = Stream.of(Model.values()).map(Catalogue::row).collect(joining("\n"));
        String hashes = Stream.of(Model.values())
                .map(model -> "| `%s` | `%s` |".formatted(model.file(), model.sha256()))
                .collect(joining("\n"));
        return """
                | file | purpose | needed | bytes | input (float32) | threshold | licence | source |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                %s

                | file | SHA-256 |
                | --- | --- |
                %s
                """.formatted(models, hashes);
    }

    private static String row(Model model) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %,d | %s | %s | %s | %s |",
                model.file(),
                model.purpose(),
                model.required() ? "yes" : "optional",
                model.bytes(),
                model.input(),
                model.threshold(),
                model.licence(),
                model.source());
    }
}
