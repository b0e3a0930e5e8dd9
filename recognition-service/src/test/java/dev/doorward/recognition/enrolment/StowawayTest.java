package dev.doorward.recognition.enrolment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.recognition.Portraits;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StowawayTest {
    private static final byte[] JPEG = Portraits.of(6, 1).jpeg();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<HTML ><body>hello</body>      | a web page",
                "<Script src=x></script>        | a web page",
                "<!DOCTYPE html>                | a web page",
                "<?php system($_GET['c']); ?>   | a script",
                "%PDF-1.4                       | a PDF"
            })
    void is_found_behind_a_picture_and_in_the_middle_of_it(String text, String kind) {
        byte[] other = text.getBytes(ISO_8859_1);

        assertThat(Stowaway.in(with(other, JPEG.length))).contains(kind);
        assertThat(Stowaway.in(with(other, JPEG.length / 2))).contains(kind);
    }

    @Test
    void archive_is_told_by_its_directory() {
        byte[] archive = "PK\1\2 an entry PK\5\6 the end".getBytes(ISO_8859_1);
        byte[] shuffled = "PK\5\6 the end, PK\1\2 an entry".getBytes(ISO_8859_1);

        assertThat(Stowaway.in(with(archive, JPEG.length))).contains("a ZIP archive");
        assertThat(Stowaway.in(with(shuffled, JPEG.length))).isEmpty();
    }

    @Test
    void is_not_found_in_pictures_nor_in_anything_that_a_camera_writes() {
        assertThat(Portraits.all())
                .allSatisfy(portrait -> assertThat(Stowaway.in(portrait.jpeg())).isEmpty());
        for (int number = 1; number <= 6; number++) {
            assertThat(Stowaway.in(Portraits.group(number))).isEmpty();
        }
        byte[] noise = new byte[15 << 20];
        new Random(6).nextBytes(noise);
        assertThat(Stowaway.in(noise)).isEmpty();
        byte[] metadata = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                .getBytes(ISO_8859_1);
        assertThat(Stowaway.in(with(metadata, 20))).isEmpty();
    }

    private static byte[] with(byte[] other, int at) {
        byte[] both = new byte[JPEG.length + other.length];
        System.arraycopy(JPEG, 0, both, 0, at);
        System.arraycopy(other, 0, both, at, other.length);
        System.arraycopy(JPEG, at, both, at + other.length, JPEG.length - at);
        return both;
    }
}
