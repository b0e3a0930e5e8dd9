package dev.doorward.notification.alert;

import static dev.doorward.contract.CameraState.State.RUNNING;
import static dev.doorward.contract.CameraState.State.UNAVAILABLE;
import static dev.doorward.contract.alert.AlertEvent.CAMERA_LOST;
import static dev.doorward.contract.alert.AlertEvent.DISK_NEARLY_FULL;
import static dev.doorward.contract.alert.AlertEvent.SERVICE_DOWN;
import static dev.doorward.notification.testing.Alerts.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.CameraState;
import dev.doorward.contract.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseWatchTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    /** Long enough to be no restart. */
    private static final Instant TOLD = after(45);

    private final HouseWatch watch = new HouseWatch();

    @Test
    void a_service_that_stays_away_is_told_once() {
        watch.service("liveness", false, NOON);
        watch.service("liveness", false, after(30));

        assertThat(watch.due(after(44))).isEmpty();
        Alert.Troubled down = watch.due(TOLD).getFirst();
        assertThat(down.event()).isEqualTo(SERVICE_DOWN);
        assertThat(down.what()).isEqualTo("liveness");
        assertThat(down.door()).isNull();
        assertThat(down.at()).isEqualTo(TOLD);

        watch.service("liveness", false, after(60));
        assertThat(watch.due(after(100_000))).isEmpty();
    }

    @Test
    void a_restart_is_not_told() {
        watch.service("liveness", false, NOON);
        watch.service("liveness", true, after(20));
        watch.service("liveness", false, after(40));

        assertThat(watch.due(after(84))).isEmpty();
        assertThat(watch.due(after(85))).hasSize(1);
    }

    @Test
    void what_was_over_is_told_when_it_begins_again() {
        watch.service("liveness", false, NOON);
        assertThat(watch.due(TOLD)).hasSize(1);
        watch.service("liveness", true, after(60));
        watch.service("liveness", false, after(120));

        assertThat(watch.due(after(165))).hasSize(1);
    }

    @Test
    void each_service_has_its_own_trouble() {
        watch.service("liveness", false, NOON);
        watch.service("access", false, NOON);
        watch.service("camera-front", false, NOON);
        watch.service("access", true, after(10));

        assertThat(watch.due(TOLD)).extracting(Alert.Troubled::what).containsExactly("camera-front", "liveness");
    }

    @Test
    void a_camera_without_a_picture_is_told_with_its_door() {
        watch.camera(camera(UNAVAILABLE), NOON);

        assertThat(watch.due(TOLD)).singleElement().satisfies(lost -> {
            assertThat(lost.event()).isEqualTo(CAMERA_LOST);
            assertThat(lost.what()).isEqualTo("camera-front");
            assertThat(lost.door()).isEqualTo(FRONT);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNAVAILABLE")
    void a_camera_that_is_not_unavailable_is_not_lost(CameraState.State state) {
        watch.camera(camera(UNAVAILABLE), NOON);
        watch.camera(camera(state), after(10));

        assertThat(watch.due(TOLD)).isEmpty();
    }

    @Test
    void a_lost_camera_and_its_lost_service_are_two_troubles() {
        watch.camera(camera(UNAVAILABLE), NOON);
        watch.service("camera-front", false, NOON);
        watch.camera(camera(RUNNING), after(10));

        assertThat(watch.due(TOLD)).extracting(Alert.Troubled::event).containsExactly(SERVICE_DOWN);
    }

    @Test
    void a_disk_that_is_nearly_full_is_told_with_what_is_left() {
        watch.disk("access", 500, NOON);
        watch.disk("recognition", 499, NOON);

        assertThat(watch.due(TOLD)).singleElement().satisfies(full -> {
            assertThat(full.event()).isEqualTo(DISK_NEARLY_FULL);
            assertThat(full.what()).isEqualTo("recognition");
            assertThat(full.detail()).isEqualTo(499);
        });
    }

    @Test
    void a_disk_on_the_edge_is_told_once() {
        for (long free : List.of(499L, 501L, 699L, 498L)) {
            watch.disk("access", free, NOON);
        }
        assertThat(watch.due(TOLD)).hasSize(1);
        watch.disk("access", 650, after(60));
        watch.disk("access", 400, after(60));
        assertThat(watch.due(after(120))).isEmpty();

        watch.disk("access", 700, after(180));
        watch.disk("access", 499, after(240));
        assertThat(watch.due(after(300))).hasSize(1);
    }

    @Test
    void does_not_fill_the_memory_with_services_that_are_none() {
        for (int i = 0; i < 300; i++) {
            watch.service("forged-" + i, false, NOON);
        }

        assertThat(watch.due(TOLD)).hasSize(200);
    }

    private static Instant after(int seconds) {
        return NOON.plus(Duration.ofSeconds(seconds));
    }

    private static CameraState camera(CameraState.State state) {
        return new CameraState(FRONT, state, "camera 0", SourceKind.CAMERA, 640, 480, 0, 0, 0, null, NOON);
    }
}
