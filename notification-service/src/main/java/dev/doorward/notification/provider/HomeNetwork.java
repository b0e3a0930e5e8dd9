package dev.doorward.notification.provider;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which hosts are this machine or at home, by what they are called alone: no name is looked up. */
public final class HomeNetwork {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    /** RFC 6761 (localhost), RFC 6762 (local), RFC 8375 (home.arpa), reserved by ICANN (internal), and what routers use. */
    private static final List<String> ENDINGS =
            List.of(".localhost", ".local", ".home.arpa", ".internal", ".lan", ".home");

    private HomeNetwork() {}

    /** @param host as {@link java.net.URI#getHost()} gives it: a name, or an address, that of IPv6 in brackets */
    public static boolean has(String host) {
        if (IPV4.matcher(host).matches() || host.startsWith("[")) {
            return isPrivate(host);
        }
        String name = host.toLowerCase(Locale.ROOT);
        // A single word has no meaning outside: a container beside this one, or a machine of the router's.
        return !name.contains(".") || ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** RFC 1918, 3927, 4193 and 4291. */
    private static boolean isPrivate(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal); // of digits, so nothing is asked
            boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || uniqueLocal;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
