package dev.doorward.access.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.CodeHash;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigitsTest {
    /** As {@code hashlib.pbkdf2_hmac('sha256', b'271828', bytes(range(16)), 100_000)} says in Python. */
    private static final CodeHash CODE = new CodeHash(
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"),
            100_000,
            HexFormat.of().parseHex("31d075763344d674126e8e58cc6085b4c18034276c3df83f94f8732f23206a57"));

    @Test
    void right_digits_are_the_code_and_no_others() {
        assertThat(Digits.are("271828", CODE)).isTrue();
        assertThat(Digits.are("271829", CODE)).isFalse();
        assertThat(Digits.are("2718280", CODE)).isFalse();
        assertThat(Digits.are("", CODE)).isFalse();
    }

    @Test
    void code_does_not_show_itself() {
        assertThat(CODE).hasToString("CodeHash[100000 rounds]");
    }
}
