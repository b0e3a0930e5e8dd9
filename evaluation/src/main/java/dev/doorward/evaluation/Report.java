package dev.doorward.evaluation;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.doorward.contract.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report on disk: JSON to compare by, and beside it an HTML page to look at. */
public final class Report {
    private static final ObjectWriter JSON = Json.mapper().writerWithDefaultPrettyPrinter();

    private Report() {}

    /**
     * @param json where the JSON goes; the page has the same name with {@code .html}
     * @param body of the page
     */
    public static void write(Path json, Object report, String title, String body) throws IOException {
        Path file = json.toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.write(file, JSON.writeValueAsBytes(report));
        String name = file.getFileName().toString();
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        Files.writeString(file.resolveSibling(stem + ".html"), """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title>
                <style>
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
                table { border-collapse: collapse; width: 100%% } th, td { text-align: left; padding: .3rem .6rem;
                border-bottom: 1px solid #8884 } .bad { color: #c22; font-weight: 600 } img { max-width: 100%% }
                </style>
                <h1>%1$s</h1>
                %2$s
                </html>
                """.formatted(Charts.escaped(title), body));
    }
}
