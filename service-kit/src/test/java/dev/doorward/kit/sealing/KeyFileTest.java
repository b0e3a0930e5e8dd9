package dev.doorward.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private KeyFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("state").resolve("some.key");
        file = new KeyFile(path);
    }

    @Test
    void without_a_file_there_is_no_key() throws Exception {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void keys_are_read_in_their_order_and_by_their_owner_alone() throws Exception {
        List<SealingKey> keys = List.of(SealingKey.random(), SealingKey.random());

        file.write(List.of(SealingKey.random()));
        file.write(keys);

        assertThat(file.read()).isEqualTo(keys);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not Base64!", "c2hvcnQ="})
    void what_is_no_key_is_said_to_be_none_and_not_repeated(String content) throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);

        assertThatThrownBy(file::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(path.toString())
                .hasMessageNotContaining("c2hvcnQ")
                .hasMessageNotContaining("not Base64!");
    }

    @Test
    void an_id_and_what_is_derived_tell_nothing_of_the_key_nor_of_each_other() {
        SealingKey key = SealingKey.random();
        byte[] secret = Base64.getDecoder().decode(key.text());

        assertThat(SealingKey.parse(key.text())).isEqualTo(key);
        assertThat(key.derive("one")).isEqualTo(key.derive("one")).hasSize(32);
        assertThat(key.derive("one")).isNotEqualTo(key.derive("other")).isNotEqualTo(secret);
        assertThat(key.id())
                .hasSize(16)
                .isEqualTo(key.toString())
                .isNotEqualTo(SealingKey.random().id());
        assertThat(key.text()).doesNotContain(key.id());
    }

    /** RFC 5869, HKDF-Expand of one block is HMAC over the purpose and the number 1. */
    @Test
    void derivation_stays_what_it_was() {
        SealingKey zeros = SealingKey.parse(Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(zeros.id()).isEqualTo("9953e96dc176da29");
    }
}
