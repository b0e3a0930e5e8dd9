package dev.doorward.camera.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.camera.sound.SoundLane;
import dev.doorward.contract.SourceKind;
import dev.doorward.vision.image.Image;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpMjpegTest {
    private static final String ADMIN = "Basic YWRtaW46Z2VoZWlt"; // admin:geheim

    private final Buffers buffers = new Buffers();

    @Test
    void gives_the_pictures_as_they_come() throws Exception {
        try (MjpegServer camera = new MjpegServer(0, null);
                FrameSource source = sources(null).open(SourceParser.parse(camera.address()))) {
            for (int n = 0; n < 10; n++) {
                Image image = source.next(buffers).orElseThrow();
                assertThat(image.width()).isEqualTo(320);
                assertThat(image.bgr()[0] & 0xff).isBetween(55, 165);
            }
        }
    }

    @Test
    void it_is_a_stream() throws Exception {
        assertThat(SourceParser.parse("http://127.0.0.1/video").kind()).isEqualTo(SourceKind.STREAM);
    }

    @Test
    void user_and_password_come_from_the_environment_alone() throws Exception {
        try (MjpegServer camera = new MjpegServer(0, ADMIN)) {
            SourceSpec spec = SourceParser.parse(camera.address());

            assertThatThrownBy(() -> sources(null).open(spec))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("401");
            assertThatThrownBy(() -> sources("admin:wrong").open(spec))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("401")
                    .hasMessageNotContaining("wrong");
            try (FrameSource source = sources("admin:geheim").open(spec)) {
                assertThat(source.next(buffers)).isPresent();
            }
        }
    }

    @Test
    void a_camera_that_goes_away_is_a_failure_not_an_end() throws Exception {
        try (MjpegServer camera = new MjpegServer(0, null);
                FrameSource source = sources(null).open(SourceParser.parse(camera.address()))) {
            source.next(buffers);
            camera.close();

            assertThatThrownBy(() -> drain(source)).isInstanceOf(SourceException.class);
        }
    }

    @Test
    void a_camera_that_falls_silent_is_noticed_within_seconds() throws Exception {
        try (MjpegServer camera = new MjpegServer(0, null);
                FrameSource source = sources(null).open(SourceParser.parse(camera.address()))) {
            source.next(buffers);
            camera.fallSilent();
            long start = System.nanoTime();

            assertThatThrownBy(() -> drain(source)).isInstanceOf(SourceException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private void drain(FrameSource source) throws Exception {
        for (int n = 0; n < 1_000; n++) {
            Optional<Image> image = source.next(buffers);
            image.ifPresent(picture -> buffers.give(picture.bgr()));
        }
    }

    private static FrameSources sources(String credentials) {
        return new RealSources(
                Optional.ofNullable(credentials).map(Credentials::parse),
                spec -> {
                    throw new SourceException("no demo here");
                },
                new SoundLane());
    }
}
