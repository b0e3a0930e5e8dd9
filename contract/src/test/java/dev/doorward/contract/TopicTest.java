package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void topic_of_a_door_names_the_door() {
        assertThat(Topics.FACES.at(new DoorId("front"))).isEqualTo("doorward/v1/door/front/faces");
        assertThat(Topics.FACES.door("doorward/v1/door/garden-2/faces")).isEqualTo(new DoorId("garden-2"));
    }

    @Test
    void filter_matches_every_door() {
        assertThat(Topics.FACES.filter()).isEqualTo("doorward/v1/door/+/faces");
        assertThat(Topics.CONFIG_APPLIED.filter()).isEqualTo("doorward/v1/house/config-applied/+/+");
    }

    @Test
    void topic_of_another_row_is_not_matched() {
        assertThat(Topics.LOCK.matches("doorward/v1/door/front/lock/set")).isFalse();
        assertThatThrownBy(() -> Topics.FACES.door("doorward/v1/door/front/scene"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void door_with_a_wildcard_or_a_slash_is_refused() {
        for (String evil : new String[] {"+", "#", "a/b", "", "Front", "a".repeat(41)}) {
            assertThatThrownBy(() -> new DoorId(evil)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void too_few_values_are_refused() {
        assertThatThrownBy(() -> Topics.CONFIG_APPLIED.filled("camera")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_may_lead_to_an_opening_is_signed() {
        assertThat(Topics.all().stream().filter(row -> row.signedBy().isPresent()))
                .contains(
                        Topics.FACES,
                        Topics.RECOGNISED,
                        Topics.LIVENESS_JUDGED,
                        Topics.ACCESS_DOCUMENT,
                        Topics.CONFIG,
                        Topics.LOCK_COMMAND,
                        Topics.LOCK_CODE,
                        Topics.LOCK_PIN,
                        Topics.CAMERA_COMMAND);
    }
}
