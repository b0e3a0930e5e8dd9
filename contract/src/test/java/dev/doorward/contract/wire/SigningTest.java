package dev.doorward.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.PeopleChanged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {
    private static final String TOPIC = "doorward/v1/door/front/nonce";
    private static final NonceIssued PAYLOAD = new NonceIssued(new DoorId("front"), Nonce.random());

    @TempDir
    private Path folder;

    private Signer signer;
    private Verifier verifier;

    @BeforeEach
    void pair() throws IOException {
        KeyFolder keys = new KeyFolder(folder, folder);
        signer = keys.signer("camera-front");
        verifier = keys.verifier("camera-front").orElseThrow();
    }

    @Test
    void signed_payload_is_opened() throws RejectedException {
        byte[] sealed = signer.seal(TOPIC, PAYLOAD);

        assertThat(verifier.open(TOPIC, sealed, NonceIssued.class)).isEqualTo(PAYLOAD);
    }

    @Test
    void signed_payload_is_still_json_that_anyone_can_read() throws IOException {
        byte[] sealed = signer.seal(TOPIC, PAYLOAD);

        assertThat(Json.mapper().readTree(sealed).get("door").asText()).isEqualTo("front");
        assertThat(Json.mapper().readTree(sealed).get("signature").asText()).hasSize(88);
    }

    @Test
    void any_changed_byte_is_refused() {
        byte[] sealed = signer.seal(TOPIC, PAYLOAD);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> verifier.open(TOPIC, altered, NonceIssued.class))
                    .as("byte %d", i)
                    .isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void payload_moved_to_another_door_is_refused() {
        byte[] sealed = signer.seal(TOPIC, PAYLOAD);

        assertThatThrownBy(() -> verifier.open("doorward/v1/door/back/nonce", sealed, NonceIssued.class))
                .hasMessage("signature does not verify");
    }

    @Test
    void payload_of_another_key_is_refused() throws IOException {
        byte[] sealed = new KeyFolder(folder, folder).signer("mallory").seal(TOPIC, PAYLOAD);

        assertThatThrownBy(() -> verifier.open(TOPIC, sealed, NonceIssued.class))
                .hasMessage("signature does not verify");
    }

    @Test
    void members_smuggled_in_behind_the_signature_are_refused() {
        String sealed = new String(signer.seal(TOPIC, PAYLOAD), StandardCharsets.UTF_8);
        String twice = sealed.substring(0, sealed.length() - 1) + ",\"door\":\"back\"}";

        assertThatThrownBy(() -> verifier.open(TOPIC, twice.getBytes(StandardCharsets.UTF_8), NonceIssued.class))
                .hasMessage("not signed");
    }

    @Test
    void garbage_is_refused() {
        for (byte[] garbage : new byte[][] {{}, {'{', '}'}, new byte[103], new byte[2000], "[]".getBytes()}) {
            assertThatThrownBy(() -> verifier.open(TOPIC, garbage, NonceIssued.class))
                    .isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void unsigned_json_is_refused() {
        assertThatThrownBy(() -> verifier.open(TOPIC, Json.write(PAYLOAD), NonceIssued.class))
                .hasMessage("not signed");
    }

    @Test
    void signed_but_invalid_content_is_refused() {
        byte[] sealed = signer.seal(TOPIC, new PeopleChanged(MessageId.random()));

        assertThatThrownBy(() -> verifier.open(TOPIC, sealed, NonceIssued.class))
                .hasMessageContaining("door is missing");
    }

    @Test
    void private_key_is_readable_by_its_owner_only_and_kept() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("camera-front.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        byte[] again = new KeyFolder(folder, folder).signer("camera-front").seal(TOPIC, PAYLOAD);
        assertThat(again).isEqualTo(signer.seal(TOPIC, PAYLOAD));
    }

    @Test
    void damaged_key_file_is_named() throws IOException {
        Files.writeString(folder.resolve("camera-front.key"), "not a key");

        assertThatThrownBy(() -> new KeyFolder(folder, folder).signer("camera-front"))
                .hasMessageContaining("camera-front.key is not an Ed25519 private key");
    }
}
