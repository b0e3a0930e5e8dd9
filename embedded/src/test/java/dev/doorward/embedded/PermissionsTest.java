package dev.doorward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
    @Test
    void every_party_may_do_what_the_contract_says_and_no_more() {
        for (Party party : Party.values()) {
            Permissions permissions = Permissions.of(party.user());
            for (Topic<?> row : Topics.all()) {
                String topic = row.pattern()
                        .replace("{instance}", party.user())
                        .replace("{door}", "front")
                        .replace("{section}", "camera");
                assertThat(permissions.mayPublish(topic))
                        .as("%s publishes %s", party, topic)
                        .isEqualTo(row.producers().contains(party));
                assertThat(permissions.mayRead(row.filter()))
                        .as("%s reads %s", party, row.filter())
                        .isEqualTo(row.consumers().contains(party));
            }
        }
    }

    @Test
    void a_service_speaks_as_itself_only() {
        Permissions recognition = Permissions.of("recognition");

        assertThat(recognition.mayPublish(Topics.AVAILABILITY.filled("recognition")))
                .isTrue();
        assertThat(recognition.mayPublish(Topics.AVAILABILITY.filled("liveness")))
                .isFalse();
        assertThat(Permissions.of("camera").mayPublish(Topics.AVAILABILITY.filled("camera-garage")))
                .isTrue();
    }

    @Test
    void nobody_but_the_observer_reads_everything_and_the_observer_says_nothing() {
        assertThat(Accounts.brokerUsers())
                .filteredOn(user -> Permissions.of(user).mayRead("#"))
                .containsExactly("observer");
        assertThat(Permissions.of("observer").mayPublish("doorward/v1/door/front/lock/set"))
                .isFalse();
    }

    @Test
    void discovery_is_between_admin_and_home_assistant() {
        String topic = "homeassistant/device/doorward-front/config";

        assertThat(Accounts.brokerUsers())
                .filteredOn(user -> Permissions.of(user).mayPublish(topic))
                .containsExactly("admin", "home-assistant");
        assertThat(Permissions.of("home-assistant").mayRead("homeassistant/#")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a/+/c, a/b/c, true",
        "a/+/c, a/+/c, true",
        "a/+/c, a/#, false",
        "a/b/c, a/+/c, false",
        "a/#, a/+/c, true",
        "a/#, a, true",
        "a/+, a/b/c, false",
        "a/+/c, a/b, false",
    })
    void a_filter_covers_what_mqtt_says(String filter, String other, boolean covers) {
        assertThat(Permissions.covers(filter, other)).isEqualTo(covers);
    }

    @Test
    void the_checked_in_access_list_of_mosquitto_is_in_step_with_the_contract() throws Exception {
        assertThat(Files.readString(Path.of("../deploy/mosquitto/acl")))
                .as("deploy/mosquitto/acl; the wanted text is MosquittoFiles.acl()")
                .isEqualTo(MosquittoFiles.acl());
    }
}
