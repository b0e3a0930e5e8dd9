package dev.doorward.notification.content;

import dev.doorward.notification.delivery.Message;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert in words, before it is laid out.
 *
 * @param escalated that nobody acknowledged it; null where that is not so
 * @param lines of a digest
 * @param picture whether one is shown
 */
public record Letter(
        String language,
        String title,
        String sentence,
        @Nullable String escalated,
        List<Row> rows,
        List<String> lines,
        @Nullable String notice,
        boolean picture,
        String pictureLabel,
        List<Message.Action> actions) {
    /** One line of what there is to know. */
    public record Row(String label, String value) {}

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .removeStandaloneLines(true)
            .build();

    private static final Template TEXT = template("alert.txt", Variant.TEXT_PLAIN);
    private static final Template HTML = template("alert.html", Variant.TEXT_HTML);

    String text() {
        return TEXT.data(Map.of("letter", this)).render().strip();
    }

    String html() {
        return HTML.data(Map.of("letter", this)).render();
    }

    private static Template template(String name, String type) {
        try (InputStream file = Letter.class.getResourceAsStream("/letters/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no template " + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ENGINE.parse(text, Variant.forContentType(type), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
