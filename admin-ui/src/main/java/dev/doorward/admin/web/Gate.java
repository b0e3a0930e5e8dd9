package dev.doorward.admin.web;

import dev.doorward.admin.signin.Rights;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody may ask: a name that is not ours in {@code Host} is DNS rebinding, and a browser that says that
 * another site sends it is that other site, whatever cookie it carries.
 */
final class Gate {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts = new HashSet<>(HERE);

    Gate(Iterable<String> moreHosts) {
        moreHosts.forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * What a browser says of a request; the last two are absent when it is no browser.
     *
     * @param host with its port, as in the header
     * @param site of {@code Sec-Fetch-Site}
     */
    record Asked(
            String method,
            String path,
            @Nullable String host,
            @Nullable String site,
            @Nullable String origin) {
        boolean reads() {
            return Rights.reads(method);
        }

        /** The page itself may be opened from a link anywhere; its data may not. */
        boolean data() {
            return path.startsWith("/api") || path.startsWith("/q/");
        }
    }

    /** Why not, in words; empty when it may. */
    Optional<String> refusal(Asked asked) {
        if (asked.host() == null || !hosts.contains(nameOf(asked.host()))) {
            return Optional.of("This page answers under localhost only; DOORWARD_PAGE_HOSTS may name more.");
        }
        if (asked.reads() && !asked.data()) {
            return Optional.empty();
        }
        if (asked.site() != null && !Set.of("same-origin", "none").contains(asked.site())) {
            return Optional.of("Another web site may not use this page.");
        }
        if (asked.origin() != null && !sameOrigin(asked.origin(), asked.host())) {
            return Optional.of("Another web site may not use this page.");
        }
        return Optional.empty();
    }

    private static boolean sameOrigin(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String nameOf(String host) {
        String name = host.startsWith("[") ? host.substring(0, host.indexOf(']') + 1) : host.split(":", 2)[0];
        return name.toLowerCase(Locale.ROOT);
    }
}
