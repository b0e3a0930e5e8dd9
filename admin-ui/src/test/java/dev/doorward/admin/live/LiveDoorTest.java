package dev.doorward.admin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveDoorTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final TrackId ONE = new TrackId("one");
    private static final TrackId TWO = new TrackId("two");
    private static final PersonId MIRA = new PersonId("p-00c0ffee00c0ffee");
    private static final FaceQuality GOOD = new FaceQuality(140, 88, 121, 44, null);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Function<PersonId, Optional<String>> NAMES =
            person -> person.equals(MIRA) ? Optional.of("Mira") : Optional.empty();

    private final LiveDoor door = new LiveDoor();

    @Test
    void verdicts_stand_at_the_face_of_their_track() {
        door.recognised(matched(TWO), NOON);
        door.scene(scene(ONE, TWO), NOON);
        door.assessed(
                new AttemptAssessed(FRONT, TWO, NOON, new Decision.Denied(DenialReason.NO_BLINK, MIRA), 2, 3, 0), NOON);

        List<FaceView> faces = door.news(NOON, NAMES).orElseThrow().faces();

        assertThat(faces).extracting(FaceView::name).containsExactly(null, "Mira");
        assertThat(faces.get(1).votes()).isEqualTo(2);
        assertThat(faces.get(0).recognition()).isNull();
    }

    @Test
    void nothing_new_is_no_news() {
        door.scene(scene(ONE), NOON);
        door.news(NOON, NAMES);

        assertThat(door.news(NOON, NAMES)).isEmpty();
    }

    @Test
    void camera_that_stops_telling_shows_nobody_said_once() {
        door.scene(scene(ONE), NOON);
        door.news(NOON, NAMES);
        Instant later = NOON.plusSeconds(2);

        assertThat(door.news(later, NAMES).orElseThrow().faces()).isEmpty();
        assertThat(door.news(later, NAMES)).isEmpty();
    }

    @Test
    void granted_person_is_named_by_the_decision() {
        door.scene(scene(ONE), NOON);
        door.decided(
                new DecisionMade(
                        MessageId.random(),
                        FRONT,
                        ONE,
                        NOON,
                        new Decision.Granted(MIRA, AccessLevel.OWNER, "the owner"),
                        SourceKind.CAMERA,
                        90L,
                        3,
                        1,
                        0.7,
                        List.of()),
                NOON);

        FaceView face = door.news(NOON, NAMES).orElseThrow().faces().getFirst();

        assertThat(face.name()).isEqualTo("Mira");
        assertThat(face.decision()).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void what_is_asked_counts_down_and_goes_with_its_end_or_its_time() {
        door.scene(scene(ONE, TWO), NOON);
        ChallengeAsked asked = asked();
        door.asked(asked, NOON);

        assertThat(asking(NOON)).containsExactly(new Asking(ChallengeAsked.Kind.NOD, 6, null), null);
        assertThat(asking(NOON.plusMillis(1_400))).containsExactly(new Asking(ChallengeAsked.Kind.NOD, 5, null), null);
        door.asked(asked().ended(ChallengeAsked.State.PASSED), NOON); // of another one
        assertThat(asking(NOON)).doesNotContainSequence(null, null);
        door.asked(asked.ended(ChallengeAsked.State.NO_RESPONSE), NOON);
        assertThat(asking(NOON)).containsExactly(null, null);

        door.asked(asked, NOON);
        door.scene(scene(ONE, TWO), NOON.plusSeconds(6));
        assertThat(asking(NOON.plusSeconds(6))).containsExactly(null, null);
    }

    private List<Asking> asking(Instant at) {
        return door.view(at, NAMES).orElseThrow().faces().stream()
                .map(FaceView::asking)
                .toList();
    }

    private static ChallengeAsked asked() {
        return new ChallengeAsked(
                MessageId.random(),
                FRONT,
                ONE,
                ChallengeAsked.Kind.NOD,
                ChallengeAsked.State.ASKED,
                NOON,
                6_000,
                new Freshness(Nonce.random(), 0));
    }

    @Test
    void track_that_left_is_forgotten() {
        door.recognised(matched(ONE), NOON);
        door.scene(scene(TWO), NOON.plus(Duration.ofSeconds(5)));
        door.scene(scene(ONE), NOON.plus(Duration.ofSeconds(6)));

        FaceView face =
                door.view(NOON.plusSeconds(6), NAMES).orElseThrow().faces().getFirst();

        assertThat(face.recognition()).isNull();
    }

    private static SceneObserved scene(TrackId... tracks) {
        List<SceneObserved.Face> faces = Stream.of(tracks)
                .map(track ->
                        new SceneObserved.Face(track, new PixelBox(10, 10, 100, 120), new HeadPose(0, 0, 0), GOOD))
                .toList();
        return new SceneObserved(FRONT, 1, NOON, SourceKind.CAMERA, 640, 480, faces);
    }

    private static RecognitionVerdict matched(TrackId track) {
        return new RecognitionVerdict(
                MessageId.random(),
                FRONT,
                track,
                MessageId.random(),
                NOON,
                null,
                SourceKind.CAMERA,
                new Recognition.Matched(MIRA, 0.7, 0.3, 0.4),
                GOOD,
                null,
                "faceres");
    }
}
