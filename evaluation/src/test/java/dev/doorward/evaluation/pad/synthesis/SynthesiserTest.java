package dev.doorward.evaluation.pad.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.evaluation.pad.synthesis.Synthesiser.Living;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SynthesiserTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private final Living someone = living(1);
    private final Living another = living(2);

    @ParameterizedTest
    @EnumSource(Attack.class)
    void same_number_gives_the_same_attack_and_another_another(Attack attack) {
        List<Image> once = Synthesiser.attack(attack, someone, another, 5, 1);
        List<Image> again = Synthesiser.attack(attack, someone, another, 5, 1);
        List<Image> next = Synthesiser.attack(attack, someone, another, 5, 2);

        assertThat(once)
                .hasSize(attack == Attack.EYE_HOLES ? 270 : someone.frames().size());
        assertThat(once.getLast().bgr()).isEqualTo(again.getLast().bgr());
        assertThat(once.getLast().bgr()).isNotEqualTo(next.getLast().bgr());
    }

    @Test
    void every_third_held_photograph_is_fixed_and_the_others_are_not() {
        List<Image> fixed = Synthesiser.attack(Attack.HELD, someone, another, 5, 0);
        List<Image> held = Synthesiser.attack(Attack.HELD, someone, another, 5, 1);

        assertThat(fixed)
                .allMatch(frame -> Arrays.equals(frame.bgr(), fixed.getFirst().bgr()));
        assertThat(held.getLast().bgr()).isNotEqualTo(held.getFirst().bgr());
    }

    @Test
    void what_lasts_goes_forth_and_back() {
        List<Image> frames = someone.lasting(8 / 30.0).frames();

        assertThat(frames).hasSize(8);
        assertThat(frames.subList(3, 7))
                .containsExactlyElementsOf(someone.frames().reversed());
        assertThat(frames.get(7)).isSameAs(someone.frames().get(1));
        assertThat(someone.lasting(0.01).frames()).isEqualTo(someone.frames());
    }

    @Test
    void through_the_holes_one_sees_who_stands_behind() {
        Image photo = someone.frames().getFirst();
        Landmarks still = someone.points().getFirst();
        Image worn = EyeHoles.worn(
                photo, still, another.frames().getFirst(), another.points().getFirst());

        int eye = ((int) still.imageLeftEye().y() * WIDTH
                        + (int) still.imageLeftEye().x())
                * 3;
        int mouth = ((int) still.y(57) * WIDTH + (int) still.x(57)) * 3;
        assertThat(worn.bgr()[eye]).isEqualTo(another.frames().getFirst().bgr()[eye]);
        assertThat(worn.bgr()[mouth]).isEqualTo(photo.bgr()[mouth]);
    }

    @Test
    void a_mask_covers_the_face_and_leaves_eyes_and_room_to_who_wears_it() {
        Image wearer = another.frames().getFirst();
        Image worn = new Mask(someone.frames().getFirst(), someone.points().getFirst())
                .worn(wearer, another.points().getFirst());

        Landmarks points = another.points().getFirst();
        assertThat(tone(worn, points.x(30), points.y(30) + 15))
                .isEqualTo(tone(someone.frames().getFirst(), 5, 5));
        assertThat(tone(worn, points.imageLeftEye().x(), points.imageLeftEye().y()))
                .isEqualTo(tone(wearer, 5, 5));
        assertThat(tone(worn, 5, 5)).isEqualTo(tone(wearer, 5, 5));
    }

    private static int tone(Image image, double x, double y) {
        return image.bgr()[((int) y * image.width() + (int) x) * 3] & 0xff;
    }

    /** A few frames of one tone each, with a face in the middle. */
    private static Living living(int seed) {
        Random random = new Random(seed);
        List<Image> frames = new ArrayList<>();
        List<Landmarks> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] bgr = new byte[WIDTH * HEIGHT * 3];
            Arrays.fill(bgr, (byte) random.nextInt(40, 200));
            frames.add(new Image(WIDTH, HEIGHT, bgr));
            points.add(face());
        }
        return new Living(frames, points, 30, 0);
    }

    private static Landmarks face() {
        float[] xy = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            xy[2 * i] = 80;
            xy[2 * i + 1] = 85;
        }
        for (int i = 0; i <= 16; i++) { // jaw
            xy[2 * i] = (float) (80 - 35 * Math.cos(i * Math.PI / 16));
            xy[2 * i + 1] = (float) (50 + 55 * Math.sin(i * Math.PI / 16));
        }
        for (int i = 17; i <= 26; i++) { // brows
            xy[2 * i] = 50 + (i - 17) * 60 / 9f;
            xy[2 * i + 1] = 40;
        }
        eye(xy, 36, 65);
        eye(xy, 42, 95);
        return new Landmarks(xy);
    }

    private static void eye(float[] xy, int first, float centre) {
        float[] across = {-8, -4, 4, 8, 4, -4};
        float[] down = {0, -3, -3, 0, 3, 3};
        for (int i = 0; i < 6; i++) {
            xy[2 * (first + i)] = centre + across[i];
            xy[2 * (first + i) + 1] = 50 + down[i];
        }
    }
}
