package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.SourceKind;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Rotation ROTATION = Rotation.of(seed(1));
    private static final Rotation OTHER = Rotation.of(seed(2));
    /** Where the seed of ones takes the first axis. */
    private static final float[] FIRST = {0.04248464f, 0.038659584f, -0.071327046f, 0.034863874f};

    private final Random random = new Random(5);

    @Test
    void its_columns_stand_at_right_angles_and_have_length_one() {
        List<Embedding> columns = new ArrayList<>();
        for (int axis = 0; axis < Embedding.SIZE; axis++) {
            columns.add(ROTATION.apply(axis(axis)));
        }
        for (int one = 0; one < Embedding.SIZE; one++) {
            for (int other = 0; other <= one; other++) {
                assertThat(columns.get(one).similarity(columns.get(other)))
                        .isCloseTo(one == other ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void lengths_stay() {
        Embedding unclear = Embedding.of(Faces.any(random).values(), 1.1);

        assertThat(ROTATION.apply(unclear).length()).isCloseTo(1.1, within(1e-5));
        assertThat(ROTATION.undo(ROTATION.apply(unclear)).similarity(unclear)).isCloseTo(1.21, within(1e-5));
    }

    @Test
    void it_is_linear() {
        float[] sum = new float[Embedding.SIZE];
        float[] face = Faces.any(random).values();
        for (int axis = 0; axis < Embedding.SIZE; axis++) {
            float[] column = ROTATION.apply(axis(axis)).values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += face[axis] * column[i];
            }
        }
        assertThat(ROTATION.apply(new Embedding(face)).similarity(new Embedding(sum)))
                .isCloseTo(1, within(1e-5));
        assertThat(new Embedding(sum).similarity(new Embedding(sum))).isCloseTo(1, within(1e-5));
    }

    @Test
    void cosines_stay_and_it_can_be_undone() {
        for (int i = 0; i < 200; i++) {
            Embedding one = Faces.any(random);
            Embedding other = i % 2 == 0 ? Faces.any(random) : mixed(one, Faces.any(random));

            assertThat(ROTATION.apply(one).similarity(ROTATION.apply(other)))
                    .isCloseTo(one.similarity(other), within(1e-5));
            assertThat(ROTATION.undo(ROTATION.apply(one)).similarity(one)).isCloseTo(1, within(1e-5));
        }
    }

    /** Two random directions: standard deviation 1/√512, 0.044. */
    @Test
    void turned_and_plain_and_two_rotations_are_as_unlike_as_strangers() {
        double squares = 0;
        for (int i = 0; i < 200; i++) {
            Embedding face = Faces.any(random);
            double toPlain = ROTATION.apply(face).similarity(face);
            double toOther = ROTATION.apply(face).similarity(OTHER.apply(face));
            assertThat(toPlain).isBetween(-0.25, 0.25);
            assertThat(toOther).isBetween(-0.25, 0.25);
            squares += toPlain * toPlain + toOther * toOther;
        }
        assertThat(Math.sqrt(squares / 400)).isCloseTo(1 / Math.sqrt(512), within(0.01));
    }

    /** What is stored under it must be found under it by every version, on every machine. */
    @Test
    void the_same_seed_makes_the_same_rotation_for_ever() {
        assertThat(Rotation.of(seed(1)).apply(axis(3))).isEqualTo(ROTATION.apply(axis(3)));
        assertThat(Arrays.copyOf(ROTATION.apply(axis(0)).values(), 4)).containsExactly(FIRST, within(1e-6f));
    }

    @Test
    void a_turned_gallery_answers_as_the_plain_one() {
        List<Member> plain = new ArrayList<>();
        List<Member> turned = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Embedding template = Faces.any(random);
            plain.add(Faces.person(i, template));
            turned.add(Faces.person(i, ROTATION.apply(template)));
        }
        Embedding probe = mixed(plain.get(17).template(), Faces.any(random));

        Nearest.Somebody expected = (Nearest.Somebody) Gallery.of(plain).nearest(probe, SourceKind.CAMERA);
        Nearest.Somebody found =
                (Nearest.Somebody) Gallery.turned(turned, ROTATION::apply, 0).nearest(probe, SourceKind.CAMERA);

        assertThat(found.member().person()).isEqualTo(expected.member().person());
        assertThat(found.best().value()).isCloseTo(expected.best().value(), within(1e-5));
        assertThat(found.second().value()).isCloseTo(expected.second().value(), within(1e-5));
    }

    private static byte[] seed(int fill) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) fill);
        return seed;
    }

    private static Embedding axis(int axis) {
        float[] values = new float[Embedding.SIZE];
        values[axis] = 1;
        return new Embedding(values);
    }

    private static Embedding mixed(Embedding one, Embedding other) {
        float[] values = one.values();
        float[] more = other.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += more[i];
        }
        return Embedding.unit(values);
    }
}
