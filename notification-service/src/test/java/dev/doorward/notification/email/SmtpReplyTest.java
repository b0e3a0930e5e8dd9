package dev.doorward.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.notification.delivery.Delivery;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {
    @ParameterizedTest
    @CsvSource({
        "421, Unreachable",
        "450, Unreachable",
        "451, Unreachable",
        "452, Unreachable",
        "454, Unreachable",
        "530, LoginRefused",
        "534, LoginRefused",
        "535, LoginRefused",
        "538, LoginRefused",
        "550, Rejected",
        "551, Rejected",
        "552, Rejected",
        "553, Rejected",
        "554, Rejected",
    })
    void every_documented_reply_has_its_meaning(int code, String meaning) {
        assertThat(SmtpReply.of(code).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void keeps_nothing_of_an_unknown_failure() {
        Throwable failure = new CompletionException(new ConnectException("to me@example.org"));

        assertThat(SmtpReply.of(failure)).isEqualTo(new Delivery.Unreachable("the mail server can't be reached"));
    }
}
