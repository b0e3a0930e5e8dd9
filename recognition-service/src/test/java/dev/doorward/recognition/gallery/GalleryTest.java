package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.SourceKind;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {
    private final Random random = new Random(1);

    @Test
    void finds_the_two_most_alike_as_the_definition_of_the_cosine_does() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            members.add(Faces.person(i, Faces.any(random)));
        }
        Gallery gallery = Gallery.of(members);
        for (int i = 0; i < 50; i++) {
            Embedding probe = Faces.any(random);
            List<Member> sorted = members.stream()
                    .sorted(Comparator.comparingDouble(
                            (Member m) -> -m.template().similarity(probe)))
                    .toList();

            Nearest nearest = gallery.nearest(probe, SourceKind.CAMERA);

            assertThat(nearest).isInstanceOfSatisfying(Nearest.Somebody.class, somebody -> {
                assertThat(somebody.member()).isEqualTo(sorted.get(0));
                assertThat(somebody.best().value())
                        .isCloseTo(sorted.get(0).template().similarity(probe), within(1e-5));
                assertThat(somebody.second().value())
                        .isCloseTo(sorted.get(1).template().similarity(probe), within(1e-5));
            });
        }
    }

    @Test
    void nobody_is_near_in_an_empty_gallery() {
        assertThat(Gallery.of(List.of()).nearest(Faces.at(0), SourceKind.CAMERA))
                .isEqualTo(new Nearest.Nobody());
    }

    @Test
    void a_single_person_has_nobody_second() {
        Gallery gallery = Gallery.of(List.of(Faces.person(1, Faces.at(10))));

        assertThat(gallery.nearest(Faces.at(0), SourceKind.CAMERA))
                .isInstanceOfSatisfying(Nearest.Somebody.class, somebody -> assertThat(somebody.second())
                        .isEqualTo(Similarity.LEAST));
    }

    @Test
    void most_alike_face_that_was_mistaken_for_the_best_one_is_told_and_no_others() {
        Member ann = mistaken(Faces.person(1, Faces.at(0)), Faces.at(20), Faces.at(50));
        Member bob = mistaken(Faces.person(2, Faces.at(90)), Faces.at(11));
        Gallery gallery = Gallery.of(List.of(bob, ann));

        assertThat(gallery.nearest(Faces.at(10), SourceKind.CAMERA))
                .isInstanceOfSatisfying(Nearest.Somebody.class, somebody -> {
                    assertThat(somebody.member()).isEqualTo(ann);
                    assertThat(somebody.mistaken().value()).isCloseTo(Math.cos(Math.toRadians(10)), within(1e-5));
                });
    }

    private static Member mistaken(Member member, Embedding... faces) {
        return new Member(member.person(), member.kind(), member.likeness(), member.template(), List.of(faces));
    }

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void demo_people_are_seen_by_the_demo_source_only(SourceKind source) {
        Member real = Faces.person(1, Faces.at(40));
        Member demo = new Member(
                Faces.person(2, Faces.at(0)).person(), Member.Kind.DEMO, Member.Likeness.NONE_KNOWN, Faces.at(0));
        Gallery gallery = Gallery.of(List.of(demo, real));

        Nearest nearest = gallery.nearest(Faces.at(0), source);

        assertThat(nearest).isInstanceOfSatisfying(Nearest.Somebody.class, somebody -> assertThat(somebody.member())
                .isEqualTo(source == SourceKind.DEMO ? demo : real));
    }
}
