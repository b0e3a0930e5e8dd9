package dev.doorward.notification.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of servers: {@code https}, or {@code http} where nobody outside can listen. */
public final class Url {
    private Url() {}

    /** Why nothing is sent there, in words that do not repeat it; empty when it is fine. */
    public static Optional<String> fault(String text) {
        try {
            return fault(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of("is not a URL");
        }
    }

    /** Without the slashes at its end, so that a path can follow. */
    public static String base(String text) {
        return text.replaceAll("/+$", "");
    }

    private static Optional<String> fault(URI url) {
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (!plain && !"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("is not a URL of https");
        }
        if (url.getHost() == null || url.getPort() > 65_535) {
            return Optional.of("is not a URL with a host");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("has a user or a fragment, which is not sent");
        }
        return plain && !HomeNetwork.has(url.getHost())
                ? Optional.of("must be a URL of https outside of this house")
                : Optional.empty();
    }
}
