package dev.doorward.admin.web;

import dev.doorward.admin.PageCertificate;
import dev.doorward.admin.signin.Audit;
import dev.doorward.admin.signin.Caller;
import dev.doorward.admin.signin.Rights;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.contract.wire.Json;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;

/**
 * Stands before every page, stream and resource: checks from where somebody asks, how much they bring, who they are and
 * whether they may; sets the headers; and writes down what was changed.
 */
@ApplicationScoped
class Gatekeeper {
    private static final int FIRST_OF_ALL = 1_000;
    private static final int TOO_MANY = 429;
    private static final long LARGEST_PICTURE = 15L << 20;
    private static final long LARGEST_OTHER = 256L << 10;

    /** Where a request carries its {@link Caller}. */
    static final String CALLER = "doorward.caller";

    private static final String BEARER = "Bearer ";
    /** How soon an open stream notices that its viewer may not look any more. */
    private static final long STREAM_LOOKS_MS = 2_000;

    private final Gate gate;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;

    Gatekeeper(PageCertificate certificate, SignIn signIn, Audit audit, Clock clock) {
        gate = new Gate(() -> certificate.names().names());
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, FIRST_OF_ALL);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        headers(context);
        Optional<String> refusal = gate.refusal(new Gate.Asked(
                request.method().name(),
                request.path(),
                request.authority() == null ? null : request.authority().toString(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin")));
        if (refusal.isPresent()) {
            refuse(context, 403, "Not from here", refusal.get());
        } else if (length(request) > largest(request.path())) {
            refuse(context, 413, "Too large", tooLarge(request.path()));
        } else if (context.normalizedPath().indexOf(';') >= 0) {
            refuse(context, 400, "Not understood", "An address of this page has no semicolon.");
        } else {
            admitCaller(context);
        }
    }

    private void admitCaller(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Role> needed = Rights.needed(request.method().name(), context.normalizedPath());
        Optional<Caller> caller = caller(request);
        boolean mayNot = needed.isPresent()
                && caller.filter(one -> one.role().includes(needed.get())).isEmpty();
        if (mayNot && caller.isEmpty()) {
            refuse(context, 401, "Sign in", "Sign in to use this page.");
        } else if (mayNot) {
            refuse(context, 403, "Not allowed", "This takes the role " + needed.get() + ".");
        } else {
            caller.ifPresent(one -> context.put(CALLER, one));
            writeDown(context, caller);
            endStreamsOfWhoMayNot(context, needed);
            context.next();
        }
    }

    private Optional<Caller> caller(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return header.startsWith(BEARER)
                    ? signIn.byToken(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        Cookie cookie = request.getCookie(SessionResource.COOKIE);
        Optional<Caller> known = cookie == null ? Optional.empty() : signIn.bySession(cookie.getValue());
        return known.isEmpty() && local(request) ? signIn.whileOpen() : known;
    }

    /**
     * Whether somebody at this machine asks: plain HTTP is on loopback, or published there by who runs the container.
     */
    static boolean local(HttpServerRequest request) {
        return !request.isSSL() || "127.0.0.1".equals(address(request)) || "0:0:0:0:0:0:0:1".equals(address(request));
    }

    static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    /** Who guesses passwords too fast is turned away before, so this cannot be flooded. */
    private void writeDown(RoutingContext context, Optional<Caller> caller) {
        HttpServerRequest request = context.request();
        if (Rights.reads(request.method().name())) {
            return;
        }
        String what = request.method().name() + " " + context.normalizedPath();
        context.addEndHandler(end -> {
            int status = context.response().getStatusCode();
            if (status != TOO_MANY) {
                audit.happened(clock.instant(), caller.map(Caller::name).orElse("nobody"), what, status);
            }
        });
    }

    private void endStreamsOfWhoMayNot(RoutingContext context, Optional<Role> needed) {
        String path = context.normalizedPath();
        if (needed.isEmpty() || !path.endsWith("/live.mjpeg") && !path.equals("/api/events")) {
            return;
        }
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        context.vertx().setPeriodic(STREAM_LOOKS_MS, timer -> {
            if (response.ended() || response.closed()) {
                context.vertx().cancelTimer(timer);
            } else if (caller(request)
                            .filter(one -> one.role().includes(needed.get()))
                            .isEmpty()
                    && !Viewing.end(context)) {
                context.vertx().cancelTimer(timer);
                cut(request);
            }
        });
    }

    /** One that was told to end and did not. Of HTTP/2 this stream alone, for others share its connection. */
    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    /** What still comes of the body is read and thrown away, so that the answer is heard. */
    private static void refuse(RoutingContext context, int status, String title, String detail) {
        context.request().handler(chunk -> {}).resume();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problems.TYPE)
                .end(Buffer.buffer(Json.write(new Problems.Problem(status, title, detail, null, null))));
    }

    private static long length(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static long largest(String path) {
        return path.endsWith("/pictures") ? LARGEST_PICTURE : LARGEST_OTHER;
    }

    private static String tooLarge(String path) {
        return path.endsWith("/pictures")
                ? "A picture may have 15 MB; a face needs a few hundred kB. Make it smaller and try again."
                : "This takes at most 256 kB.";
    }

    private static void headers(RoutingContext context) {
        HttpServerResponse response = context.response();
        String path = context.request().path();
        response.putHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (context.request().isSSL()) {
            // Browsers keep it for names only, and localhost has plain HTTP on another port.
            String host = context.request().authority() == null
                    ? ""
                    : context.request().authority().host();
            if (!host.equals("localhost")) {
                response.putHeader("Strict-Transport-Security", "max-age=31536000");
            }
        }
        response.putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (path.startsWith("/api")) {
            response.putHeader("Cache-Control", "no-store");
        } else {
            // The browser asks whether its copy still holds: an update must not meet yesterday's scripts.
            context.addHeadersEndHandler(nothing -> response.putHeader("Cache-Control", "no-cache"));
        }
    }
}
