package dev.doorward.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;

    /** The last six of the eight digits of RFC 6238's appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codes_are_those_of_the_rfc(long seconds, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds), Totp.NEVER))
                .hasValue(seconds / 30);
    }

    @ParameterizedTest
    @CsvSource({"-60,false", "-30,true", "0,true", "29,true", "30,true", "60,false"})
    void clock_may_be_half_a_minute_off(long seconds, boolean right) {
        String code = Totp.code(SECRET, NOON.plusSeconds(seconds));
        assertThat(Totp.step(SECRET, code, NOON, Totp.NEVER).isPresent()).isEqualTo(right);
    }

    @Test
    void each_step_is_taken_once_and_none_before_it() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOON), NOON, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOON.minusSeconds(30)), NOON, STEP))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOON.plusSeconds(30)), NOON, STEP))
                .hasValue(STEP + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "000000"})
    void what_is_no_code_is_none(String typed) {
        assertThat(Totp.step(SECRET, typed, NOON, Totp.NEVER)).isEmpty();
    }

    /** RFC 4648's own, without their padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secret_is_written_as_apps_read_it(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void secret_is_grouped_for_the_eye() {
        assertThat(Base32.grouped(SECRET, " ")).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
