package dev.doorward.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.Party;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a verdict says of infrared, on a real broker; the infrared pictures are made. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class InfraredQuarkusTest {
    private static final String DOOR = "infrared-test";

    @Inject
    LivenessService service;

    private final Visitor visitor = new Visitor(DOOR);
    private TestPeer camera;
    private TestPeer access;

    @BeforeEach
    void connect() {
        Awaitility.await().until(service::isRehearsed);
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.LIVENESS_JUDGED);
    }

    @AfterEach
    void disconnect() {
        camera.close();
        access.close();
    }

    @Test
    void a_face_that_is_skin_in_infrared_has_passed_that_check_and_is_not_live_by_it() {
        LivenessVerdict verdict = see(12, () -> visitor.looks(Visitor.SKIN)).getLast();

        assertThat(infrared(verdict)).hasValueSatisfying(check -> {
            assertThat(check.state()).isEqualTo(State.PASSED);
            assertThat(check.score()).isEqualTo(1);
            assertThat(check.reason()).isEqualTo("Bright and structured in infrared, as skin");
        });
        assertThat(verdict.outcome()).isNotInstanceOf(Liveness.Live.class);
    }

    @Test
    void a_screen_is_dark_in_infrared_and_a_spoof() {
        LivenessVerdict verdict = see(12, () -> visitor.looks(Visitor.SCREEN)).getLast();

        assertThat(infrared(verdict))
                .hasValueSatisfying(check -> assertThat(check.state()).isEqualTo(State.FAILED));
        assertThat(verdict.outcome()).isEqualTo(new Liveness.Spoof("Dark in infrared, as a screen"));
    }

    @Test
    void an_infrared_camera_that_is_gone_is_unavailable_and_where_none_is_nothing_is_said() {
        LivenessVerdict gone = see(6, () -> visitor.looks(new InfraredView.Missing("unplugged")))
                .getLast();
        LivenessVerdict none = see(1, new Visitor(DOOR)::looks).getLast();

        assertThat(infrared(gone)).hasValueSatisfying(check -> {
            assertThat(check.state()).isEqualTo(State.UNAVAILABLE);
            assertThat(check.reason()).isEqualTo("unplugged");
        });
        assertThat(infrared(none)).isEmpty();
    }

    @Test
    void an_infrared_picture_that_is_none_is_refused_and_the_next_face_is_judged() {
        TestPeer admin = TestPeer.as(Party.ADMIN).hears(Topics.REJECTED);
        InfraredView broken = new InfraredView.Shown(new byte[] {1, 2, 3}, new PixelBox(10, 10, 50, 60), null, 100);

        Awaitility.await().untilAsserted(() -> {
            publish(visitor.looks(broken));
            assertThat(admin.all(Topics.REJECTED))
                    .anyMatch(report -> report.reason().contains("infrared is no picture"));
        });

        see(1, visitor::looks);
        admin.close();
    }

    private List<LivenessVerdict> see(int frames, Supplier<FaceCaptured> seen) {
        return Stream.generate(seen).limit(frames).map(this::judged).toList();
    }

    private LivenessVerdict judged(FaceCaptured face) {
        publish(face);
        return access.await(Topics.LIVENESS_JUDGED, verdict -> verdict.face().equals(face.id()));
    }

    private void publish(FaceCaptured face) {
        camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
    }

    private static Optional<LivenessCheck> infrared(LivenessVerdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.name().equals(LivenessCheck.INFRARED))
                .findFirst();
    }
}
