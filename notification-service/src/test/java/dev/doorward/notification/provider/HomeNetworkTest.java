package dev.doorward.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeNetworkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.178.1",
                "169.254.1.1",
                "[::1]",
                "[fe80::1]",
                "[fd12:3456::1]",
                "[::ffff:192.168.1.1]",
                "localhost",
                "LOCALHOST",
                "ntfy",
                "door.local",
                "Door.LAN",
                "a.home.arpa",
                "x.internal",
                "x.localhost"
            })
    void is_at_home(String host) {
        assertThat(HomeNetwork.has(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "172.15.0.1",
                "11.0.0.1",
                "192.169.0.1",
                "999.1.1.1",
                "[2001:db8::1]",
                "[::ffff:8.8.8.8]",
                "example.org",
                "local.example.org",
                "127.0.0.1.example.org",
                "notlocal.org",
                "192.168.1.example.org"
            })
    void is_outside(String host) {
        assertThat(HomeNetwork.has(host)).isFalse();
    }
}
