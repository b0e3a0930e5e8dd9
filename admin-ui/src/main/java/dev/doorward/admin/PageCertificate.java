package dev.doorward.admin;

import dev.doorward.admin.tls.HostNames;
import dev.doorward.admin.tls.HouseCertificates;
import dev.doorward.kit.DoorwardConfig;
import io.quarkus.tls.runtime.KeyStoreAndKeyCertOptions;
import io.quarkus.tls.runtime.KeyStoreProvider;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyStoreOptions;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page's TLS, in Quarkus' registry under the name {@code page}: asked at the start and every hour, so that it is
 * renewed, and learns a new address of this machine, without a restart. TLS may be for the whole network while plain
 * HTTP stays on loopback.
 */
@Singleton
@Default
@Identifier("page")
public class PageCertificate implements KeyStoreProvider, HttpServerOptionsCustomizer {
    private final HouseCertificates certificates;
    private final PageConfig config;
    private volatile HostNames names = new HostNames(Set.of(), Set.of());
    private volatile @Nullable X509Certificate authority;

    PageCertificate(DoorwardConfig doorward, PageConfig config, Clock clock) {
        certificates = new HouseCertificates(doorward.stateDir().resolve("page-tls.p12"), clock);
        this.config = config;
    }

    @Override
    public KeyStoreAndKeyCertOptions getKeyStore(Vertx vertx) {
        try {
            names = HostNames.ofThisMachine(config.hosts().orElse(List.of()));
            KeyStore store = certificates.current(names);
            authority = HouseCertificates.authority(store);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, HouseCertificates.PASSWORD.toCharArray());
            return new KeyStoreAndKeyCertOptions(
                    store,
                    new KeyStoreOptions()
                            .setType("PKCS12")
                            .setAlias(HouseCertificates.PAGE)
                            .setPassword(HouseCertificates.PASSWORD)
                            .setValue(Buffer.buffer(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setHost(config.httpsHost());
    }

    /** Under what browsers may reach the page. */
    public HostNames names() {
        return names;
    }

    /** What a phone is to trust. */
    public X509Certificate authority() {
        return Objects.requireNonNull(authority, "asked before the server was");
    }

    /** Whether it listens for more than this machine. */
    public boolean reachable() {
        return !config.httpsHost().startsWith("127.") && !config.httpsHost().equals("localhost");
    }
}
