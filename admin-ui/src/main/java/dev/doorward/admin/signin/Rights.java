package dev.doorward.admin.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may ask what; the first line that fits. What fits none is the owner's alone, so a forgotten line opens nothing. */
public final class Rights {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Optional<Role> EVERYBODY = Optional.empty();
    private static final Optional<Role> VIEWER = Optional.of(Role.VIEWER);
    private static final Optional<Role> MEMBER = Optional.of(Role.MEMBER);
    private static final Optional<Role> OWNER = Optional.of(Role.OWNER);

    /** @param path whole, or with a star for whatever stands there */
    private record Line(boolean reads, String path, Optional<Role> role) {
        boolean fits(boolean reading, String asked) {
            int star = path.indexOf('*');
            return reads == reading
                    && (star < 0
                            ? asked.equals(path)
                            : asked.startsWith(path.substring(0, star)) && asked.endsWith(path.substring(star + 1)));
        }
    }

    private static final List<Line> LINES = List.of(
            // The page itself holds nothing of the house.
            new Line(true, "/", EVERYBODY),
            new Line(true, "/index.html", EVERYBODY),
            new Line(true, "/css/*", EVERYBODY),
            new Line(true, "/js/*", EVERYBODY),
            new Line(true, "/icons/*", EVERYBODY),
            new Line(true, "/icon.svg", EVERYBODY),
            new Line(true, "/manifest.webmanifest", EVERYBODY),
            new Line(true, "/favicon.ico", EVERYBODY),
            new Line(true, "/api/certificate/authority.crt", EVERYBODY),
            new Line(true, "/q/health*", EVERYBODY),
            new Line(true, "/q/openapi", VIEWER),
            // Signing in and out; the first owner is made by a rule of its own.
            new Line(true, "/api/session", EVERYBODY),
            new Line(false, "/api/session", EVERYBODY),
            new Line(false, "/api/setup", EVERYBODY),
            new Line(true, "/api/session/passkey", EVERYBODY),
            new Line(false, "/api/session/passkey", EVERYBODY),
            // Each their own.
            new Line(false, "/api/account/password", VIEWER),
            new Line(false, "/api/account/second-factor*", VIEWER),
            new Line(false, "/api/account/passkeys*", VIEWER),
            new Line(true, "/api/users*", OWNER),
            new Line(true, "/api/tokens*", OWNER),
            new Line(true, "/api/audit*", OWNER),
            new Line(true, "/api/pins", OWNER),
            new Line(true, "/api/decisions/duress", OWNER),
            new Line(true, "/api/trail*", OWNER),
            new Line(true, "/api/forgotten*", OWNER),
            new Line(true, "/api/calibration", OWNER),
            new Line(true, "/api/people/*/capture", OWNER),
            new Line(true, "/api/mistaken*", OWNER),
            new Line(true, "/api/visitors*", OWNER),
            new Line(true, "/api/notifications*", OWNER),
            new Line(true, "/api/*", VIEWER),
            // What a link leads to, without doing anything.
            new Line(false, "/api/links", VIEWER),
            new Line(false, "/api/notifications/alerts/*/acknowledged", MEMBER),
            new Line(false, "/api/doors/*/code", OWNER),
            new Line(false, "/api/doors/*", MEMBER));

    private Rights() {}

    /** Whether a method of HTTP changes nothing. */
    public static boolean reads(String method) {
        return READING.contains(method);
    }

    /**
     * The least role that this takes; empty when anybody may.
     *
     * @param path decoded and without dots
     */
    public static Optional<Role> needed(String method, String path) {
        boolean reading = reads(method);
        return LINES.stream()
                .filter(line -> line.fits(reading, path))
                .findFirst()
                .map(Line::role)
                .orElse(OWNER);
    }
}
