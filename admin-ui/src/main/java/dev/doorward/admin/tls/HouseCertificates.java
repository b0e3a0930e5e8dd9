package dev.doorward.admin.tls;

import dev.doorward.admin.tls.CertificateMaker.Certified;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The authority of this house and the page's certificate, in one file that only this service reads. What is missing is
 * made, what runs out or names too little is made anew. The authority stays as long as it can vouch for the names, for
 * phones have been told to trust it.
 */
public final class HouseCertificates {
    /** Of a file that its permissions guard: PKCS#12 wants one. */
    public static final String PASSWORD = "doorward";

    public static final String PAGE = "page";
    private static final String AUTHORITY = "authority";
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final Path file;
    private final Clock clock;

    /** @param file PKCS#12; made when it is not there */
    public HouseCertificates(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Both, fit for these names and for the next weeks.
     *
     * @throws IOException when the file can be neither read nor written, or is no file of ours
     */
    public synchronized KeyStore current(HostNames names) throws IOException {
        try {
            KeyStore store = read();
            Instant now = clock.instant();
            Optional<Certified> authority = entry(store, AUTHORITY);
            Optional<Certified> page = entry(store, PAGE);
            if (authority.isPresent()
                    && page.filter(one -> Vouching.good(one, authority.get(), names, now.plus(RENEWED_BEFORE)))
                            .isPresent()) {
                return store;
            }
            Certified by = authority
                    .filter(one ->
                            one.certificate().getNotAfter().toInstant().isAfter(now.plus(CertificateMaker.PAGE_LASTS)))
                    .orElseGet(() -> CertificateMaker.authority(names, now));
            Certified fresh = CertificateMaker.page(names, by, now);
            if (!Vouching.good(fresh, by, names, now)) { // a name that the old authority was not made for
                by = CertificateMaker.authority(names, now);
                fresh = CertificateMaker.page(names, by, now);
            }
            return written(by, fresh);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    file + " cannot be used: " + e.getMessage() + ". Move it away to have another made.", e);
        }
    }

    /** What a phone is to trust. */
    public static X509Certificate authority(KeyStore store) {
        try {
            return (X509Certificate) store.getCertificate(AUTHORITY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (!Files.exists(file)) {
            store.load(null, null);
            return store;
        }
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        return store;
    }

    private KeyStore written(Certified authority, Certified page) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                AUTHORITY, authority.key(), PASSWORD.toCharArray(), new Certificate[] {authority.certificate()});
        store.setKeyEntry(
                PAGE, page.key(), PASSWORD.toCharArray(), new Certificate[] {page.certificate(), authority.certificate()
                });
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path writing = Files.createTempFile(
                folder,
                "tls",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(writing)) {
            store.store(out, PASSWORD.toCharArray());
        }
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        return store;
    }

    private static Optional<Certified> entry(KeyStore store, String alias) throws GeneralSecurityException {
        return store.getKey(alias, PASSWORD.toCharArray()) instanceof PrivateKey key
                ? Optional.of(new Certified(key, (X509Certificate) store.getCertificate(alias)))
                : Optional.empty();
    }
}
