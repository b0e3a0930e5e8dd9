package dev.doorward.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    private static final byte[] CONTENT = "a face".getBytes(StandardCharsets.UTF_8);

    private final SealingKey key = SealingKey.random();
    private final Sealer sealer = new Sealer(key.derive("pictures"));

    @Test
    void opens_under_the_name_it_was_sealed_for() throws Exception {
        byte[] sealed = sealer.seal("here", CONTENT);

        assertThat(sealer.open("here", sealed)).isEqualTo(CONTENT);
        assertThat(sealed).hasSize(12 + CONTENT.length + 16);
        assertThat(sealer.seal("here", CONTENT)).as("never twice the same").isNotEqualTo(sealed);
    }

    @Test
    void every_altered_byte_and_every_cut_is_noticed() {
        byte[] sealed = sealer.seal("here", CONTENT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            refused(sealer, "here", altered);
            refused(sealer, "here", Arrays.copyOf(sealed, i));
        }
    }

    @Test
    void another_name_another_key_and_another_purpose_do_not_open_it() {
        byte[] sealed = sealer.seal("here", CONTENT);

        refused(sealer, "there", sealed);
        refused(new Sealer(SealingKey.random().derive("pictures")), "here", sealed);
        refused(new Sealer(key.derive("something else")), "here", sealed);
    }

    @Test
    void a_file_gives_the_same_key_again(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deeper").resolve("some.key");

        byte[] sealed = Sealer.of(file).seal("here", CONTENT);

        assertThat(Sealer.of(file).open("here", sealed)).isEqualTo(CONTENT);
    }

    private static void refused(Sealer sealer, String name, byte[] sealed) {
        assertThatThrownBy(() -> sealer.open(name, sealed)).isInstanceOf(Sealer.UnsealableException.class);
    }
}
