package dev.doorward.notification.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A provider's server as its documentation describes it, on loopback. */
public final class Stub implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final Http http = Told.http("5s");

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public Http http() {
        return http;
    }

    /** From now on, to any request. */
    public Stub answers(int status, String body) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
        return this;
    }

    /** To requests of this path, before what is said to any. */
    public Stub answers(String path, int status, String body) {
        server.stubFor(any(urlPathEqualTo(path))
                .atPriority(1)
                .willReturn(aResponse().withStatus(status).withBody(body)));
        return this;
    }

    /** All that came, in its order. */
    public List<LoggedRequest> requests() {
        return server.getServeEvents().getRequests().reversed().stream()
                .map(event -> (LoggedRequest) event.getRequest())
                .toList();
    }

    public LoggedRequest request() {
        assertThat(requests()).hasSize(1);
        return requests().getFirst();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
        http.close();
    }
}
