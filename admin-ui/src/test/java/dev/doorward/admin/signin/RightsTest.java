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
        "GET,/api/account/second-factor,VIEWER",
        "PUT,/api/account/second-factor,VIEWER",
        "POST,/api/account/second-factor/off,VIEWER",
        "POST,/api/account/passkeys/options,VIEWER",
        "DELETE,/api/account/passkeys/x,VIEWER",
        "POST,/api/account/anything,OWNER",
        "POST,/api/session/passkey,",
        "DELETE,/api/users/x/second-factor,OWNER",
        "GET,/q/webauthn/register-options-challenge,OWNER",
        "POST,/q/webauthn/login,OWNER",
        "POST,/api/doors/front/camera,MEMBER",
        "POST,/api/doors/front/unlock,MEMBER",
        "PUT,/api/doors/front/code,OWNER",
        "DELETE,/api/doors/front/code,OWNER",
        "PUT,/api/people/p-1/pin/front,OWNER",
        "DELETE,/api/people/p-1/pin/front,OWNER",
        "GET,/api/pins,OWNER",
        "GET,/api/people/p-1/capture,OWNER",
        "POST,/api/people/p-1/capture,OWNER",
        "DELETE,/api/people/p-1/capture,OWNER",
        "GET,/api/people/p-1/pictures,VIEWER",
        "GET,/api/decisions/duress,OWNER",
        "GET,/api/visitors,OWNER",
        "GET,/api/mistaken/p-1,OWNER",
        "GET,/api/mistaken/p-1/x,OWNER",
        "DELETE,/api/mistaken/p-1/x,OWNER",
        "POST,/api/decisions/x/not-them,OWNER",
        "GET,/api/visitors/x/picture,OWNER",
        "PATCH,/api/visitors/x,OWNER",
        "POST,/api/visitors/x/person,OWNER",
        "DELETE,/api/visitors/x,OWNER",
        "GET,/api/decisions,VIEWER",
        "GET,/api/notifications,OWNER",
        "GET,/api/notifications/log,OWNER",
        "GET,/api/notifications/preview,OWNER",
        "PUT,/api/notifications/recipients/x,OWNER",
        "DELETE,/api/notifications/recipients/x,OWNER",
        "POST,/api/notifications/recipients/x/test,OWNER",
        "POST,/api/notifications/alerts/x/acknowledged,MEMBER",
        "POST,/api/notifications/alerts/x/anything,OWNER",
        "POST,/api/links,VIEWER",
        "POST,/api/decisions/x/person,OWNER",
        "POST,/api/people,OWNER",
        "DELETE,/api/people/p-1,OWNER",
        "PUT,/api/config,OWNER",
        "GET,/api/users,OWNER",
        "GET,/api/audit,OWNER",
        "GET,/api/trail,OWNER",
        "GET,/api/trail/check,OWNER",
        "GET,/api/forgotten,OWNER",
        "GET,/api/calibration,OWNER",
        "GET,/api/forgotten/x,OWNER",
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
