package dev.doorward.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private final Gate gate = new Gate(() -> Set.of("door.lan"));

    @ParameterizedTest(name = "{0} {1} Host {2} site {3} origin {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
                    GET,    /,             localhost:8080,   none,        -,                          true
                    GET,    /,             127.0.0.1:8080,   cross-site,  -,                          true
                    GET,    /,             [::1]:8080,       none,        -,                          true
                    GET,    /,             LOCALHOST,        none,        -,                          true
                    GET,    /,             door.lan:8080,    none,        -,                          true
                    GET,    /,             evil.example,     none,        -,                          false
                    GET,    /,             localhost.evil.example, none,  -,                          false
                    GET,    /,             192.168.1.5:8080, none,        -,                          true
                    GET,    /,             1.evil.example,   none,        -,                          false
                    GET,    /,             [fe80::1]:8443,   none,        -,                          true
                    GET,    /,             -,                none,        -,                          false
                    GET,    /api/state,    localhost:8080,   same-origin, -,                          true
                    GET,    /api/state,    localhost:8080,   -,           -,                          true
                    GET,    /api/state,    localhost:8080,   cross-site,  -,                          false
                    GET,    /api/state,    localhost:8080,   same-site,   -,                          false
                    GET,    /q/metrics,    localhost:8080,   cross-site,  -,                          false
                    POST,   /api/people,   localhost:8080,   same-origin, http://localhost:8080,      true
                    POST,   /api/people,   localhost:8080,   -,           http://localhost:8080,      true
                    POST,   /api/people,   localhost:8080,   -,           -,                          true
                    POST,   /api/people,   localhost:8080,   cross-site,  -,                          false
                    POST,   /api/people,   localhost:8080,   -,           http://evil.example,        false
                    POST,   /api/people,   localhost:8080,   -,           http://localhost:3000,      false
                    POST,   /api/people,   localhost:8080,   -,           null,                       false
                    DELETE, /api/people/1, localhost:8080,   same-site,   http://localhost:3000,      false
                    POST,   /,             localhost:8080,   cross-site,  -,                          false
                    """)
    void admits_this_machine_and_no_other_site(
            String method, String path, String host, String site, String origin, boolean admitted) {
        assertThat(gate.refusal(new Gate.Asked(method, path, host, site, origin))
                        .isEmpty())
                .isEqualTo(admitted);
    }
}
