package dev.doorward.admin.web;

import dev.doorward.admin.signin.Rights;
import dev.doorward.admin.tls.HostNames;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody may ask: a name that is not ours in {@code Host} is DNS rebinding, and a browser that says that
 * another site sends it is that other site, whatever cookie it carries.
 */
final class Gate {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Supplier<Set<String>> names;

    /** @param names of this machine, in small letters, without port */
    Gate(Supplier<Set<String>> names) {
        this.names = names;
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
        if (asked.host() == null || !ours(nameOf(asked.host()))) {
            return Optional.of("This page does not answer under that name; DOORWARD_PAGE_HOSTS may add it.");
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

    /** A number is what it says; a name may have been made to mean this machine. */
    private boolean ours(String host) {
        return HERE.contains(host)
                || HostNames.isAddress(host.replaceAll("[\\[\\]]", ""))
                || names.get().contains(host);
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
