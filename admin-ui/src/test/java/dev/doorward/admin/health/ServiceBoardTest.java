package dev.doorward.admin.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.testing.Ticking;
import dev.doorward.contract.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceBoardTest {
    private final Ticking clock = new Ticking();
    private final ServiceBoard board = new ServiceBoard(clock, List.of("recognition"));

    @Test
    void expected_service_that_never_came_is_missed() {
        assertThat(state()).isEqualTo(ServiceHealth.State.NEVER_SEEN);
    }

    @Test
    void service_that_tells_of_itself_is_here_until_it_is_silent() {
        board.availability("recognition", "online", false);
        assertThat(state()).isEqualTo(ServiceHealth.State.ONLINE);

        clock.forward(Duration.ofSeconds(11));

        assertThat(state()).isEqualTo(ServiceHealth.State.SILENT);
    }

    @Test
    void last_will_counts_at_once() {
        board.availability("recognition", "online", false);

        board.availability("recognition", "offline", false);

        assertThat(state()).isEqualTo(ServiceHealth.State.OFFLINE);
    }

    @Test
    void retained_message_alone_proves_nothing() {
        board.availability("recognition", "online", true);
        board.status(new ServiceStatus("recognition", "0.1.0", Instant.EPOCH, List.of(), List.of(), null), true);

        assertThat(state()).isEqualTo(ServiceHealth.State.SILENT);
    }

    @Test
    void only_changes_are_news() {
        board.news();
        board.availability("recognition", "online", false);
        assertThat(board.news()).extracting(ServiceHealth::state).containsExactly(ServiceHealth.State.ONLINE);

        clock.forward(Duration.ofSeconds(3));
        board.availability("recognition", "online", false);

        assertThat(board.news()).isEmpty();
        board.status(
                new ServiceStatus("recognition", "0.1.0", Instant.EPOCH, List.of("a model"), List.of(), null), false);
        assertThat(board.news()).extracting(ServiceHealth::lacks).containsExactly(List.of("a model"));
    }

    private ServiceHealth.State state() {
        return board.all().getFirst().state();
    }
}
