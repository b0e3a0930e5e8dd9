package dev.doorward.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
    @ParameterizedTest
    @CsvSource({
        "GET,/,",
        "GET,/js/main.js,",
        "GET,/q/health/ready,",
        "POST,/api/session,",
        "POST,/api/setup,",
        "GET,/api/state,VIEWER",
        "GET,/api/decisions/x/snapshot.jpg,VIEWER",
        "PUT,/api/account/password,VIEWER",
        "POST,/api/doors/front/camera,MEMBER",
        "POST,/api/people,OWNER",
        "DELETE,/api/people/p-1,OWNER",
        "PUT,/api/config,OWNER",
        "GET,/api/users,OWNER",
        "GET,/api/audit,OWNER",
        "GET,/q/metrics,OWNER",
        "GET,/nobody/thought/of/this,OWNER",
        "POST,/,OWNER",
        "TRACE,/api/state,OWNER",
        "POST,/api/sessions,OWNER"
    })
    void are_as_the_table_says(String method, String path, Role role) {
        assertThat(Rights.needed(method, path).orElse(null)).isEqualTo(role);
    }
}
