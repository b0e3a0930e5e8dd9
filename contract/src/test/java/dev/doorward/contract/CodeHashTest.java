package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Verifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeHashTest {
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final DoorId FRONT = new DoorId("front");
    private static final PersonId ANNA = new PersonId("p-00000000000000aa");
    private static final Freshness FRESH = new Freshness(Nonce.random(), 5);

    /** The hash of 271828 is what Python's hashlib.pbkdf2_hmac says. */
    @Test
    void is_pbkdf2_with_hmac_sha_256() {
        CodeHash code = CodeHash.of("271828", SALT, 100_000);

        assertThat(HexFormat.of().formatHex(code.hash()))
                .isEqualTo("31d075763344d674126e8e58cc6085b4c18034276c3df83f94f8732f23206a57");
        assertThat(code).isEqualTo(CodeHash.of("271828", SALT, 100_000));
        assertThat(code.toString()).isEqualTo("CodeHash[100000 rounds]");
    }

    @Test
    void salt_is_of_one_door_and_one_key() throws GeneralSecurityException {
        PublicKey key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        Verifier house = new Verifier(key);
        Verifier other = new Verifier(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());

        assertThat(house.salt(FRONT)).hasSize(CodeHash.SALT_BYTES).isEqualTo(new Verifier(key).salt(FRONT));
        assertThat(house.salt(FRONT)).isNotEqualTo(house.salt(new DoorId("back")));
        assertThat(house.salt(FRONT)).isNotEqualTo(other.salt(FRONT));
    }

    @Test
    void nobody_has_a_pin_for_duress_alone_or_one_that_is_the_same() {
        CodeHash one = new CodeHash(SALT, 100_000, new byte[32]);
        assertThatThrownBy(() -> new LockPinSet(MessageId.random(), FRONT, FRESH, ANNA, null, one, "page"))
                .hasMessage("a PIN for duress needs one beside it");
        assertThatThrownBy(() -> new LockPinSet(MessageId.random(), FRONT, FRESH, ANNA, one, one, "page"))
                .hasMessage("the PIN for duress must be another");
        assertThatThrownBy(() -> new PinsKept(FRONT, Set.of(), Set.of(ANNA)))
                .hasMessage("nobody has a PIN for duress alone");
    }

    @Test
    void command_does_not_show_the_digits_that_it_carries() throws RejectedException {
        LockCommand command = new LockCommand(
                MessageId.random(), FRONT, FRESH, LockCommand.Action.UNLOCK, null, "account 0a1b", "271828");
        assertThat(command.toString()).doesNotContain("271828");
        assertThat(Json.read(Json.write(command), LockCommand.class).digits()).isEqualTo("271828");
        assertThat(new String(
                        Json.write(new LockCommand(
                                MessageId.random(), FRONT, FRESH, LockCommand.Action.LOCK, null, "page")),
                        StandardCharsets.UTF_8))
                .doesNotContain("digits");
        assertThatThrownBy(() -> new LockCommand(
                        MessageId.random(), FRONT, FRESH, LockCommand.Action.UNLOCK, null, "page", "12a456"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("12a456");
    }
}
