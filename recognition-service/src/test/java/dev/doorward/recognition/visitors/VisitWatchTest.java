package dev.doorward.recognition.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.recognition.FaceMessages;
import dev.doorward.recognition.people.DoorTrack;
import dev.doorward.vision.face.Embedding;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitWatchTest {
    private static final Recognition UNKNOWN = new Recognition.Unknown(0.1, 0.4);
    private static final Recognition MATCHED = new Recognition.Matched(PersonId.random(), 0.7, 0.5, 0.4);
    private static final Recognition AMBIGUOUS = new Recognition.Ambiguous(0.5, 0.01, 0.4);
    private static final Instant BEGIN = Instant.parse("2026-11-25T12:00:00Z");

    private final VisitWatch watch = new VisitWatch();

    @Test
    void stranger_is_told_once_with_the_best_face() {
        FaceCaptured best = face("a", 160, 0);
        heard(0, face("a", 100, 0), UNKNOWN);
        heard(500, best, UNKNOWN);
        heard(1_000, face("a", 120, 0), UNKNOWN);

        assertThat(due(2_000)).isEmpty();
        assertThat(due(3_000)).singleElement().isInstanceOfSatisfying(Finding.Stranger.class, stranger -> {
            assertThat(stranger.face()).isEqualTo(best);
            assertThat(stranger.at()).isEqualTo(BEGIN);
        });
        assertThat(due(9_000)).isEmpty();
    }

    @Test
    void who_stays_is_told_again_only_with_a_better_face() {
        FaceCaptured better = face("a", 200, 0);
        heard(0, face("a", 100, 0), UNKNOWN);
        heard(2_000, face("a", 90, 0), UNKNOWN);
        assertThat(due(3_000)).hasSize(1);
        heard(3_500, face("a", 90, 0), UNKNOWN);
        heard(5_500, better, UNKNOWN);

        assertThat(due(5_900)).isEmpty();
        assertThat(due(6_100)).extracting(VisitWatchTest::faceOf).containsExactly(better);
        heard(7_000, face("a", 190, 0), UNKNOWN);
        assertThat(due(20_000)).isEmpty();
    }

    @Test
    void somebody_known_once_is_no_stranger_however_many_faces_were_unknown() {
        for (Recognition known : List.of(MATCHED, AMBIGUOUS)) {
            heard(0, face("a", 100, 0), UNKNOWN);
            heard(100, face("a", 100, 0), known);
            heard(200, face("a", 300, 0), UNKNOWN);

            assertThat(due(30_000)).containsExactly(new Finding.Known(track("a"), BEGIN));
        }
    }

    @Test
    void somebody_recognised_late_is_told_after_the_stranger_was() {
        heard(0, face("a", 100, 0), UNKNOWN);
        heard(2_000, face("a", 100, 0), UNKNOWN);
        assertThat(due(3_000)).singleElement().isInstanceOf(Finding.Stranger.class);
        heard(3_500, face("a", 100, 0), UNKNOWN);
        heard(5_000, face("a", 100, 0), MATCHED);

        assertThat(due(6_000)).containsExactly(new Finding.Known(track("a"), BEGIN));
        heard(6_500, face("a", 100, 0), MATCHED);
        assertThat(due(30_000)).isEmpty();
    }

    @Test
    void unusable_faces_make_no_visit() {
        watch.heard(face("a", 100, 0), new Recognition.Unusable("too dark"), Optional.empty(), BEGIN);

        assertThat(due(30_000)).isEmpty();
    }

    @Test
    void who_looks_into_the_camera_and_is_sharp_is_better() {
        double straight = VisitWatch.quality(face("a", 100, 0));

        assertThat(straight).isGreaterThan(VisitWatch.quality(face("a", 100, 30)));
        assertThat(straight).isGreaterThan(VisitWatch.quality(face("a", 90, 0)));
    }

    @Test
    void crowd_at_the_door_is_bounded() {
        for (int i = 0; i < 10 * VisitWatch.MOST_TRACKS; i++) {
            heard(i, face("t" + i, 100, 0), UNKNOWN);
        }

        assertThat(due(60_000)).hasSize(VisitWatch.MOST_TRACKS);
    }

    private void heard(long millis, FaceCaptured face, Recognition outcome) {
        watch.heard(face, outcome, Optional.of(embedding()), BEGIN.plusMillis(millis));
    }

    private List<Finding> due(long millis) {
        return watch.due(BEGIN.plusMillis(millis));
    }

    private static FaceCaptured faceOf(Finding finding) {
        return ((Finding.Stranger) finding).face();
    }

    private static DoorTrack track(String name) {
        return new DoorTrack(FaceMessages.DOOR, new TrackId(name));
    }

    private static FaceCaptured face(String track, double height, double yaw) {
        FaceCaptured face = FaceMessages.of(new byte[] {1}, null, SourceKind.CAMERA);
        return new FaceCaptured(
                face.id(),
                face.door(),
                new TrackId(track),
                1,
                face.capturedAt(),
                face.freshness(),
                face.source(),
                face.box(),
                face.landmarks(),
                new HeadPose(yaw, 0, 0),
                new FaceQuality(height, 90, 120, 40, null),
                face.aligned(),
                face.context(),
                face.faceInContext());
    }

    private static Embedding embedding() {
        float[] values = new float[Embedding.SIZE];
        Arrays.fill(values, 1);
        return Embedding.unit(values);
    }
}
