package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.stream.Hub;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** TLS with the certificate of this house; what is for this machine alone stays so. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class TlsQuarkusTest {
    private static final String OWNER = "{\"name\":\"Olga\",\"password\":\"four words make a good one\"}";

    @TestHTTPResource("/")
    URI plain;

    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    @Inject
    PageCertificate certificate;

    @Inject
    SignIn signIn;

    @Inject
    Database database;

    @Inject
    Hub hub;

    @Inject
    DoorwardConfig config;

    @BeforeEach
    void the_house_is_ready() {
        Awaitility.await().untilAsserted(() -> assertThat(
                        get(HttpClient.newHttpClient(), plain, "api/state").body())
                .contains("\"database\":true"));
    }

    @AfterEach
    void nobody() throws IOException {
        database.update("delete from account");
        signIn.load();
        Files.deleteIfExists(config.stateDir().resolve("has-an-owner"));
    }

    @Test
    void who_trusts_the_certificate_of_the_house_is_served_under_its_names() throws Exception {
        HttpClient phone = trusting();

        assertThat(get(phone, secure, "api/session").statusCode()).isEqualTo(200);
        assertThat(get(phone, elsewhere(), "api/session").statusCode()).isEqualTo(200);
        assertThat(get(phone, elsewhere(), "").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), secure, "api/session"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void plain_http_is_on_loopback_only() {
        URI there = URI.create("http://" + address() + ":" + plain.getPort() + "/");

        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), there, "")).isInstanceOf(ConnectException.class);
    }

    @Test
    void house_without_an_owner_is_open_to_this_machine_and_to_no_other() throws Exception {
        HttpClient phone = trusting();

        assertThat(get(phone, secure, "api/session").body()).contains("\"open\":true");
        assertThat(get(phone, elsewhere(), "api/session").body()).contains("\"open\":false", "\"ownerless\":true");
        assertThat(get(phone, elsewhere(), "api/state").statusCode()).isEqualTo(401);
        assertThat(post(phone, elsewhere(), "api/setup", OWNER).statusCode()).isEqualTo(403);
        assertThat(signIn.accounts()).isEmpty();
    }

    @Test
    void session_over_tls_is_never_sent_without() throws Exception {
        post(HttpClient.newHttpClient(), plain, "api/setup", OWNER);

        HttpResponse<String> welcome = post(trusting(), elsewhere(), "api/session", OWNER);

        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(welcome.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void signing_out_completes_its_streams_and_leaves_the_connection_to_others() throws Exception {
        HttpClient phone = trusting();
        post(HttpClient.newHttpClient(), plain, "api/setup", OWNER);
        String cookie = post(phone, elsewhere(), "api/session", OWNER)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        HttpRequest.Builder asking = HttpRequest.newBuilder().header("Cookie", cookie);

        HttpResponse<InputStream> events =
                phone.send(asking.copy().uri(elsewhere().resolve("/api/events")).build(), BodyHandlers.ofInputStream());
        assertThat(events.version()).isEqualTo(HttpClient.Version.HTTP_2);
        Awaitility.await().until(hub::watched);
        phone.send(
                asking.copy().uri(elsewhere().resolve("/api/session")).DELETE().build(), BodyHandlers.discarding());

        assertThatCode(() -> events.body().readAllBytes()).doesNotThrowAnyException();
        Awaitility.await().until(() -> !hub.watched());
        assertThat(get(phone, elsewhere(), "").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("browser")
    void page_says_how_a_phone_finds_it_and_learns_to_trust_it() {
        try (Browser browser = Browser.open()) {
            Page desk = browser.desktop(plain + "#system");
            assertThat(desk.locator(".reach")).containsText("https://" + address());
            desk.getByText("How a phone learns it").click();
            desk.locator(".reach").scrollIntoViewIfNeeded();
            browser.picture(desk, "reach-desktop");

            Page phone = browser.phone(elsewhere().toString());
            assertThat(phone.locator("h1")).hasText("Nobody is an owner yet");
            browser.picture(phone, "ownerless-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** This machine under its address in the network, as others see it. */
    private URI elsewhere() {
        return URI.create("https://" + address() + ":" + secure.getPort() + "/");
    }

    private String address() {
        return certificate.names().addresses().stream()
                .filter(each -> !each.contains(":") && !each.startsWith("127."))
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.abort("SKIPPED: this machine is in no network");
                    return "";
                });
    }

    /** A client that knows the certificate of the house and no other. */
    private HttpClient trusting() throws Exception {
        byte[] authority = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(plain.resolve("/api/certificate/authority.crt"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "house",
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(authority)));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static HttpResponse<String> get(HttpClient client, URI page, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(page.resolve("/" + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, URI page, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(page.resolve("/" + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
