package dev.doorward.recognition.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.recognition.Pictures;
import dev.doorward.recognition.Portraits;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExaminerTest {
    private static final Examiner EXAMINER = Examiner.open(ModelStore.standard());
    private static final Portraits.Portrait PORTRAIT = Portraits.of(6, 1);

    @AfterAll
    static void close() {
        EXAMINER.close();
    }

    @Test
    void a_good_portrait_is_fit_and_embeds_as_the_face_in_the_whole_picture_does() throws Exception {
        assertThat(examined(PORTRAIT.jpeg())).isInstanceOfSatisfying(Examination.Fit.class, fit -> {
            assertThat(fit.embedding().cosine(PORTRAIT.embedding())).isGreaterThan(0.95);
            assertThat(fit.warnings()).isEmpty();
        });
    }

    @Test
    void the_thumbnail_is_a_small_jpeg_of_the_face() throws Exception {
        Examination.Fit fit = (Examination.Fit) examined(PORTRAIT.jpeg());

        Image thumbnail = ImageCodec.decode(fit.thumbnail());

        assertThat(thumbnail.height()).isEqualTo(192);
        assertThat(examined(fit.thumbnail())).isInstanceOf(Examination.Fit.class);
    }

    @Test
    void a_png_is_as_good() {
        assertThat(examined(ImageCodec.png(PORTRAIT.picture()))).isInstanceOf(Examination.Fit.class);
    }

    @Test
    void a_text_file_is_unreadable_whatever_its_name_is() {
        assertThat(refusal("Dear door, please open.".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.Unreadable.class)
                .extracting(Refusal::words)
                .asString()
                .contains("text file", "JPEG, PNG or WebP");
    }

    @Test
    void a_picture_that_is_cut_off_is_unreadable() {
        byte[] whole = PORTRAIT.jpeg();

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Refusal.Unreadable.class);
        assertThat(refusal(new byte[0])).isInstanceOf(Refusal.Unreadable.class);
    }

    @Test
    void a_wall_has_no_face() {
        assertThat(refusal(Pictures.wall())).isEqualTo(new Refusal.NoFace());
    }

    @Test
    void a_group_has_several_faces() {
        assertThat(refusal(Portraits.group(6))).isEqualTo(new Refusal.SeveralFaces(4));
    }

    @Test
    void a_face_far_away_is_too_small() {
        assertThat(refusal(Pictures.small(PORTRAIT.picture(), 80))).isInstanceOf(Refusal.TooSmall.class);
    }

    @Test
    void a_face_out_of_focus_is_too_blurred() {
        assertThat(refusal(Pictures.blurred(PORTRAIT.picture(), 16))).isInstanceOf(Refusal.TooBlurred.class);
    }

    @Test
    void a_face_at_night_is_too_dark() {
        assertThat(refusal(Pictures.lit(PORTRAIT.picture(), 0.2))).isInstanceOf(Refusal.TooDark.class);
    }

    @Test
    void a_profile_is_turned_away() {
        assertThat(refusal(Portraits.of(4, 0).jpeg())).isInstanceOf(Refusal.TurnedAway.class);
    }

    @Test
    void a_strongly_compressed_picture_is_taken_with_a_warning() {
        assertThat(examined(ImageCodec.jpeg(PORTRAIT.picture(), 40)))
                .isInstanceOfSatisfying(Examination.Fit.class, fit -> assertThat(fit.warnings())
                        .hasExactlyElementsOfTypes(Warning.StrongJpeg.class));
    }

    @Test
    void of_a_group_the_face_that_is_meant_is_taken_and_the_others_are_not_kept() throws Exception {
        byte[] group = Portraits.group(6);
        for (Portraits.Portrait meant : Portraits.ofSample(6)) {
            Examination examination = EXAMINER.examine(new Upload(group, Optional.of(meant.box())));

            assertThat(examination).as("%s", meant).isInstanceOfSatisfying(Examination.Fit.class, fit -> {
                assertThat(fit.embedding().cosine(meant.embedding())).isGreaterThan(0.9);
                assertThat(fit.kept()).hasSizeLessThan(group.length / 2);
                assertThat(examined(fit.kept())).isInstanceOf(Examination.Fit.class);
            });
        }
    }

    @Test
    void where_no_face_is_there_is_none_to_take() {
        Box corner = new Box(-80, -80, 60, 60);

        assertThat(((Examination.Unfit) EXAMINER.examine(new Upload(Portraits.group(6), Optional.of(corner))))
                        .refusal())
                .isEqualTo(new Refusal.NoFace());
    }

    private static Examination examined(byte[] file) {
        return EXAMINER.examine(new Upload(file));
    }

    private static Refusal refusal(byte[] file) {
        return ((Examination.Unfit) examined(file)).refusal();
    }
}
