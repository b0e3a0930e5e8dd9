package dev.doorward.camera.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.camera.Clips;
import dev.doorward.camera.sound.Sound;
import dev.doorward.camera.sound.SoundLane;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealSourcesTest {
    private final FrameSources sources = new RealSources(
            Optional.empty(),
            spec -> {
                throw new SourceException("no demo here");
            },
            new SoundLane());
    private final Buffers buffers = new Buffers();

    @TempDir
    Path folder;

    @Test
    void plays_a_file_at_its_own_pace_to_its_end() throws Exception {
        Path clip = Clips.grey(folder.resolve("clip.mp4"), 45, 30);

        int frames = 0;
        long first = 0;
        long last = 0;
        try (FrameSource source = sources.open(SourceParser.parse(clip.toString()))) {
            for (Optional<Image> image = source.next(buffers); image.isPresent(); image = source.next(buffers)) {
                last = System.nanoTime();
                first = frames++ == 0 ? last : first;
                buffers.give(image.get().bgr());
            }
        }

        assertThat(frames).isEqualTo(45);
        assertThat((last - first) / 1e9).isCloseTo(44 / 30.0, within(0.15));
    }

    @Test
    void sound_is_given_the_time_of_the_picture_of_the_same_moment() throws Exception {
        Path clip = Clips.flash(folder.resolve("flash.mkv"));
        SoundLane lane = new SoundLane();
        lane.want(true);
        RealSources heard = new RealSources(
                Optional.empty(),
                spec -> {
                    throw new SourceException("no demo here");
                },
                lane);

        long white = 0;
        try (FrameSource source = heard.open(SourceParser.parse(clip.toString()))) {
            for (Optional<Image> image = source.next(buffers); image.isPresent(); image = source.next(buffers)) {
                white = white == 0 && (image.get().bgr()[1000] & 0xff) > 128 ? System.nanoTime() : white;
                buffers.give(image.get().bgr());
            }
        }

        assertThat((firstSound(lane) - white) / 1e9).isCloseTo(0, within(0.04));
    }

    private static long firstSound(SoundLane lane) throws InterruptedException {
        while (true) {
            Sound sound = lane.next(Duration.ZERO).orElseThrow();
            for (int i = 0; i < sound.samples().length; i++) {
                if (Math.abs(sound.samples()[i]) > 500) {
                    return sound.nanos() + i * 62_500L;
                }
            }
        }
    }

    @Test
    void gives_the_pixels_of_the_file() throws Exception {
        Path clip = Clips.grey(folder.resolve("clip.mp4"), 3, 30);

        try (FrameSource source = sources.open(SourceParser.parse(clip.toString()))) {
            Image image = source.next(buffers).orElseThrow();

            assertThat(image.width()).isEqualTo(320);
            assertThat(image.height()).isEqualTo(240);
            assertThat(image.bgr()[1000] & 0xff).isCloseTo(40, within(4));
        }
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> sources.open(SourceParser.parse("/nowhere/visit.mp4")))
                .isInstanceOf(SourceException.class)
                .hasMessage("there is no file /nowhere/visit.mp4");
    }

    @Test
    void a_text_named_mp4_is_said_to_be_no_video() throws Exception {
        Path text = Files.writeString(folder.resolve("visit.mp4"), "this is no video\n".repeat(100));

        assertThatThrownBy(() -> sources.open(SourceParser.parse(text.toString())))
                .isInstanceOf(SourceException.class)
                .hasMessage("can't be opened: Invalid data found when processing input");
    }

    @Test
    void a_file_cut_off_in_the_middle_is_refused_or_ends_early() throws Exception {
        Path clip = Clips.grey(folder.resolve("clip.mp4"), 45, 30);
        byte[] whole = Files.readAllBytes(clip);
        Path cut = Files.write(folder.resolve("cut.mp4"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> sources.open(SourceParser.parse(cut.toString())))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("can't be opened");
    }

    @Test
    void a_playlist_cannot_reach_out_to_the_network() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/secret.ts\n#EXT-X-ENDLIST\n");

        assertThatThrownBy(() -> sources.open(SourceParser.parse(list.toString())))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void holds_each_picture_of_a_folder_and_names_a_broken_one() throws Exception {
        Image grey = new Image(64, 48, new byte[64 * 48 * 3]);
        Files.write(folder.resolve("a.png"), ImageCodec.png(grey));
        Files.writeString(folder.resolve("b.jpg"), "no picture");
        Files.writeString(folder.resolve("readme.txt"), "not shown");

        try (FrameSource source = sources.open(SourceParser.parse(folder.toString()))) {
            for (int n = 0; n < 45; n++) {
                assertThat(source.next(buffers).orElseThrow().width()).isEqualTo(64);
            }
            assertThatThrownBy(() -> source.next(buffers))
                    .isInstanceOf(SourceException.class)
                    .hasMessageStartingWith("b.jpg can't be shown: ");
        }
    }

    @Test
    void a_folder_without_pictures_is_said_to_be_empty() {
        assertThatThrownBy(() -> sources.open(SourceParser.parse(folder.toString())))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no JPEG, PNG or WebP");
    }

    @Test
    void a_camera_that_is_not_plugged_in_is_named() {
        assertThatThrownBy(() -> sources.open(SourceParser.parse("v4l2:/dev/video99")))
                .isInstanceOf(SourceException.class)
                .hasMessage("there is no camera at /dev/video99");
    }

    @Test
    void a_stream_that_nobody_serves_is_refused_without_its_password() throws Exception {
        FrameSources secret = new RealSources(
                Optional.of(Credentials.parse("admin:geheim")),
                spec -> {
                    throw new SourceException("no demo here");
                },
                new SoundLane());
        SourceSpec spec = SourceParser.parse("rtsp://127.0.0.1:9/live");

        assertThatThrownBy(() -> secret.open(spec))
                .isInstanceOf(SourceException.class)
                .hasMessage("can't be opened: Connection refused");
    }
}
