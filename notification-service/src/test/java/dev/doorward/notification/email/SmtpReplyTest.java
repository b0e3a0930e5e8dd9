package dev.doorward.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {
    @ParameterizedTest
    @CsvSource({
        "421, UNREACHABLE",
        "432, AUTH_FAILED",
        "450, UNREACHABLE",
        "451, UNREACHABLE",
        "452, QUOTA_EXCEEDED",
        "454, UNREACHABLE",
        "455, UNREACHABLE",
        "500, GAVE_UP",
        "501, GAVE_UP",
        "502, GAVE_UP",
        "503, GAVE_UP",
        "504, GAVE_UP",
        "521, GAVE_UP",
        "530, AUTH_FAILED",
        "534, AUTH_FAILED",
        "535, AUTH_FAILED",
        "538, AUTH_FAILED",
        "550, REJECTED_RECIPIENT",
        "551, REJECTED_RECIPIENT",
        "552, QUOTA_EXCEEDED",
        "553, REJECTED_RECIPIENT",
        "554, GAVE_UP",
        "555, GAVE_UP",
        "556, REJECTED_RECIPIENT",
    })
    void every_documented_reply_has_its_meaning(int code, DeliveryStatus meant) {
        assertThat(SmtpReply.of(code, "").status()).isEqualTo(meant);
        assertThat(SmtpReply.of(code, "").code()).isEqualTo(Integer.toString(code));
    }

    @ParameterizedTest
    @CsvSource({
        "554, 5.1.1, REJECTED_RECIPIENT",
        "554, 5.1.2, REJECTED_RECIPIENT",
        "554, 5.1.10, REJECTED_RECIPIENT",
        "554, 5.1.7, AUTH_FAILED",
        "550, 5.1.8, AUTH_FAILED",
        "550, 5.2.1, REJECTED_RECIPIENT",
        "550, 5.2.2, QUOTA_EXCEEDED",
        "450, 4.2.2, QUOTA_EXCEEDED",
        "552, 5.2.3, GAVE_UP",
        "552, 5.3.4, GAVE_UP",
        "550, 5.7.8, AUTH_FAILED",
        "550, 5.7.1, REJECTED_RECIPIENT",
        "554, 5.7.1, GAVE_UP",
        "451, 4.1.8, UNREACHABLE",
    })
    void an_enhanced_status_is_more_precise(int code, String enhanced, DeliveryStatus meant) {
        assertThat(SmtpReply.of(code, enhanced).status()).isEqualTo(meant);
        assertThat(SmtpReply.of(code, enhanced).code()).isEqualTo(code + " " + enhanced);
    }

    @Test
    void keeps_nothing_of_an_unknown_failure() {
        Throwable failure = new CompletionException(new ConnectException("to me@example.org"));

        assertThat(SmtpReply.of(failure)).isEqualTo(Outcome.unreachable("the mail server can't be reached"));
    }
}
