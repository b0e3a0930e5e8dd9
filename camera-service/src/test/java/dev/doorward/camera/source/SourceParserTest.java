package dev.doorward.camera.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.SourceKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceParserTest {

    @ParameterizedTest
    @CsvSource({
        "demo, DEMO, demo",
        "v4l2:/dev/video0, CAMERA, v4l2:/dev/video0",
        "rtsp://cam.local:8554/live, STREAM, rtsp://cam.local:8554/live",
        "http://10.0.0.7/video, STREAM, http://10.0.0.7/video",
        "/videos/a visit.mp4, FILE, /videos/a visit.mp4",
    })
    void reads_each_kind(String text, SourceKind kind, String shown) throws Exception {
        SourceSpec spec = SourceParser.parse(text);

        assertThat(spec.kind()).isEqualTo(kind);
        assertThat(spec.shown()).isEqualTo(shown);
    }

    @Test
    void a_directory_is_a_folder_of_pictures(@TempDir Path folder) throws Exception {
        assertThat(SourceParser.parse(folder.toString()).kind()).isEqualTo(SourceKind.FOLDER);
    }

    @Test
    void shows_no_query_because_cameras_hide_passwords_there() throws Exception {
        assertThat(SourceParser.parse("http://cam/v.cgi?user=admin&pwd=geheim").shown())
                .isEqualTo("http://cam/v.cgi?…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://admin:geheim@cam/live",
                "http://admin:geheim@cam/live",
                "rtsp://admin:ge@heim@cam/live",
                "rtsp://admin:geheim %@cam/live",
                "rtsp://geheim@cam/live",
                "ftp://admin:geheim@cam/x"
            })
    void refuses_user_and_password_without_quoting_them(String text) {
        assertThatThrownBy(() -> SourceParser.parse(text))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ftp://cam/x", "v4l2:/etc/passwd", "v4l2:/dev/v4l/../sda", "rtsp:///x"})
    void refuses_what_is_no_source(String text) {
        assertThatThrownBy(() -> SourceParser.parse(text)).isInstanceOf(SourceException.class);
    }
}
