package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.DoorId;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_page_port_in_use_is_named_with_the_option_that_helps() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.of(options(port, 0)))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("Port " + port + " is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void a_broker_port_in_use_gives_way_to_a_free_one() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(Ports.of(options(0, taken.getLocalPort())).broker())
                    .isNotEqualTo(taken.getLocalPort())
                    .isPositive();
        }
    }

    @Test
    void no_two_parts_get_the_same_port() throws Exception {
        Ports ports = Ports.of(options(0, 0));

        assertThat(Arrays.stream(Service.values()).map(ports::http))
                .doesNotHaveDuplicates()
                .doesNotContain(ports.broker(), ports.https());
    }

    private static StackOptions options(int page, int broker) {
        return new StackOptions(
                Path.of("unused"),
                new DoorId("front"),
                "demo",
                page,
                broker,
                EnumSet.allOf(Service.class),
                Set.of(),
                StackListener.NONE);
    }
}
