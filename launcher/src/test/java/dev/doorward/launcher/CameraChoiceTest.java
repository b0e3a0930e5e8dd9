package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraChoiceTest {
    @TempDir
    private Path machine;

    private CameraChoice choice;

    @BeforeEach
    void folders() throws Exception {
        choice = new CameraChoice(
                Files.createDirectories(machine.resolve("dev")), Files.createDirectories(machine.resolve("classes")));
    }

    @Test
    void without_a_camera_it_is_the_demo() {
        assertThat(choice.source(null)).isEqualTo("demo");
    }

    @Test
    void the_first_camera_that_opens_is_taken_in_the_order_of_its_number() throws Exception {
        node(10, 0);
        node(2, 0);
        Files.createDirectories(machine.resolve("dev/video0")); // what no process can open for writing

        assertThat(choice.source(null)).isEqualTo("v4l2:" + machine.resolve("dev/video2"));
    }

    @Test
    void a_second_node_of_a_camera_captures_nothing_and_is_passed_over() throws Exception {
        node(0, 1);
        node(1, 0);

        assertThat(choice.source(null)).isEqualTo("v4l2:" + machine.resolve("dev/video1"));
    }

    @Test
    void what_was_asked_for_is_taken_as_it_is_and_a_file_by_its_whole_path() throws Exception {
        Path clip = Files.createFile(machine.resolve("clip.mp4"));
        Path relative = Path.of("").toAbsolutePath().relativize(clip);

        assertThat(choice.source("rtsp://camera/1")).isEqualTo("rtsp://camera/1");
        assertThat(choice.source("demo")).isEqualTo("demo");
        assertThat(Path.of(choice.source(relative.toString())).normalize()).isEqualTo(clip);
    }

    private void node(int number, int index) throws Exception {
        Files.createFile(machine.resolve("dev/video" + number));
        Path about = Files.createDirectories(machine.resolve("classes/video" + number));
        Files.writeString(about.resolve("index"), index + "\n");
    }
}
