package dev.doorward.vision.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    @TempDir
    Path folder;

    @Test
    void a_verified_file_is_found_under_the_name_of_the_catalogue() throws IOException {
        Path model = ModelStore.standard().require(Model.EYES);
        Path copy = Files.copy(model, folder.resolve("fr_eye.onnx"));

        assertThat(ModelStore.of(folder).find(Model.EYES)).contains(copy);
    }

    @Test
    void a_file_with_another_hash_is_never_handed_out_and_said_to_be_wrong() throws IOException {
        Files.writeString(folder.resolve("fr_eye.onnx"), "not the model");
        ModelStore store = ModelStore.of(folder);

        assertThat(store.find(Model.EYES)).isEmpty();
        assertThat(store.missing()).anySatisfy(missing -> {
            assertThat(missing.model()).isEqualTo(Model.EYES);
            assertThat(missing.why()).contains("other SHA-256").contains(folder.toString());
        });
    }

    @Test
    void the_right_file_in_a_later_folder_counts_when_an_earlier_one_is_wrong() throws IOException {
        Path wrong = Files.createDirectory(folder.resolve("wrong"));
        Files.writeString(wrong.resolve("fr_eye.onnx"), "not the model");
        Path right = Files.createDirectory(folder.resolve("right"));
        Path copy = Files.copy(ModelStore.standard().require(Model.EYES), right.resolve("fr_eye.onnx"));

        assertThat(ModelStore.of(wrong, right).find(Model.EYES)).contains(copy);
    }

    @Test
    void a_required_model_that_is_missing_says_where_it_was_looked_for_and_how_to_supply_it() {
        assertThatThrownBy(() -> ModelStore.of(folder).require(Model.DETECTOR))
                .isInstanceOf(MissingModelException.class)
                .hasMessageContaining("fr_detect.onnx")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("DOORWARD_MODELS_DIR");
    }

    @Test
    void a_file_that_is_put_there_later_is_found_without_a_restart() throws IOException {
        ModelStore store = ModelStore.of(folder);
        assertThat(store.find(Model.EYES)).isEmpty();

        Files.copy(ModelStore.standard().require(Model.EYES), folder.resolve("fr_eye.onnx"));

        assertThat(store.find(Model.EYES)).isPresent();
    }

    @Test
    void node_modules_is_found_from_any_folder_below_the_project() throws IOException {
        Path modules = Files.createDirectories(folder.resolve("models/node_modules"));
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));

        assertThat(StandardPlaces.nodeModulesAbove(deep)).contains(modules);
    }
}
