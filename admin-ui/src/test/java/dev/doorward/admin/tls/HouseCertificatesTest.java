package dev.doorward.admin.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseCertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final HostNames HOME =
            new HostNames(Set.of("localhost", "pi.local"), Set.of("127.0.0.1", "192.168.1.5", "0:0:0:0:0:0:0:1"));

    @TempDir
    private Path folder;

    @Test
    void first_start_makes_an_authority_and_a_certificate_of_the_page() throws Exception {
        KeyStore store = at(NOW).current(HOME);

        X509Certificate page = page(store);
        assertThat(page.getSubjectAlternativeNames())
                .extracting(one -> String.valueOf(one.get(1)))
                .containsExactlyInAnyOrder("localhost", "pi.local", "127.0.0.1", "192.168.1.5", "0:0:0:0:0:0:0:1");
        page.verify(HouseCertificates.authority(store).getPublicKey());
        assertThat(page.getBasicConstraints()).isEqualTo(-1);
        assertThat(HouseCertificates.authority(store).getBasicConstraints()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void next_start_uses_them_again() throws Exception {
        KeyStore first = at(NOW).current(HOME);
        KeyStore next = at(NOW.plus(Duration.ofDays(300))).current(HOME);

        assertThat(page(next)).isEqualTo(page(first));
    }

    @Test
    void what_runs_out_is_made_anew_by_the_same_authority() throws Exception {
        KeyStore first = at(NOW).current(HOME);
        KeyStore next = at(NOW.plus(Duration.ofDays(370))).current(HOME);

        assertThat(page(next)).isNotEqualTo(page(first));
        assertThat(HouseCertificates.authority(next)).isEqualTo(HouseCertificates.authority(first));
    }

    @Test
    void new_address_at_home_needs_no_new_authority() throws Exception {
        KeyStore first = at(NOW).current(HOME);
        KeyStore next = at(NOW).current(new HostNames(Set.of("localhost", "door.lan"), Set.of("10.0.0.7")));

        assertThat(page(next)).isNotEqualTo(page(first));
        assertThat(HouseCertificates.authority(next)).isEqualTo(HouseCertificates.authority(first));
    }

    /** A phone that trusts the house must not have to trust it for the rest of the world. */
    @Test
    void authority_cannot_vouch_for_names_elsewhere() throws Exception {
        CertificateMaker.Certified authority = CertificateMaker.authority(HOME, NOW);
        HostNames bank = new HostNames(Set.of("bank.example"), Set.of());
        HostNames far = new HostNames(Set.of("localhost"), Set.of("8.8.8.8"));

        assertThat(Vouching.good(CertificateMaker.page(HOME, authority, NOW), authority, HOME, NOW))
                .isTrue();
        assertThat(Vouching.good(CertificateMaker.page(bank, authority, NOW), authority, bank, NOW))
                .isFalse();
        assertThat(Vouching.good(CertificateMaker.page(far, authority, NOW), authority, far, NOW))
                .isFalse();
    }

    @Test
    void name_that_the_owner_adds_gets_an_authority_that_may_vouch_for_it() throws Exception {
        KeyStore first = at(NOW).current(HOME);
        HostNames more = new HostNames(Set.of("localhost", "door.example.org"), Set.of("127.0.0.1"));
        KeyStore next = at(NOW).current(more);

        assertThat(HouseCertificates.authority(next)).isNotEqualTo(HouseCertificates.authority(first));
        assertThat(page(at(NOW).current(more))).isEqualTo(page(next));
    }

    @Test
    void spoilt_file_is_named_and_left_alone() throws Exception {
        Files.writeString(file(), "no keys");

        assertThatThrownBy(() -> at(NOW).current(HOME)).isInstanceOf(IOException.class);
        assertThat(file()).hasContent("no keys");
    }

    @Test
    void names_are_those_it_was_told_or_this_machines() {
        HostNames names = HostNames.ofThisMachine(List.of("Door.LAN", "192.168.7.7", "not a name", "[::1]", " "));

        assertThat(names.names()).containsExactlyInAnyOrder("localhost", "door.lan");
        assertThat(names.addresses()).containsExactlyInAnyOrder("127.0.0.1", "0:0:0:0:0:0:0:1", "192.168.7.7");
        assertThat(HostNames.ofThisMachine(List.of()).names())
                .hasSizeGreaterThan(1)
                .anyMatch(name -> name.endsWith(".local"));
    }

    private HouseCertificates at(Instant now) {
        return new HouseCertificates(file(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve("page-tls.p12");
    }

    private static X509Certificate page(KeyStore store) throws Exception {
        return (X509Certificate) store.getCertificate(HouseCertificates.PAGE);
    }
}
