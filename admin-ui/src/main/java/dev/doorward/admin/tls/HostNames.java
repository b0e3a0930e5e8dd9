package dev.doorward.admin.tls;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Under what browsers may reach the page.
 *
 * @param names in small letters, without port
 * @param addresses numbers of the Internet protocol, as text, IPv6 without brackets
 */
public record HostNames(Set<String> names, Set<String> addresses) {
    /** Letters, digits, dots and hyphens (RFC 1123). */
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");

    public HostNames {
        names = Set.copyOf(names);
        addresses = Set.copyOf(addresses);
    }

    /**
     * Those that it was told, else this machine's; always those of loopback.
     *
     * @param told names or addresses; what is neither is left out
     */
    public static HostNames ofThisMachine(Collection<String> told) {
        Set<String> names = new TreeSet<>(Set.of("localhost"));
        Set<String> addresses = new TreeSet<>(Set.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        List<String> own = Stream.concat(Stream.of(hostName(), hostName() + ".local"), privateAddresses().stream())
                .toList();
        (told.isEmpty() ? own : told)
                .stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).forEach(name -> {
                    if (isAddress(name)) {
                        addresses.add(plain(name));
                    } else if (NAME.matcher(name).matches()) {
                        names.add(name);
                    }
                });
        return new HostNames(names, addresses);
    }

    /** Whether it is a number and not a name: no name server can make a number mean another machine. */
    public static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /** As Java writes it, so that one address is one text. */
    private static String plain(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress(); // asks nobody, for it is a number
        } catch (UnknownHostException notOne) {
            return address;
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName().split("\\.", 2)[0];
        } catch (UnknownHostException namelessMachine) {
            return "localhost";
        }
    }

    /** Others change, or are nobody's business inside the house. */
    private static List<String> privateAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(each -> each.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .filter(address -> address.indexOf('%') < 0)
                    .toList();
        } catch (SocketException noNetwork) {
            return List.of();
        }
    }
}
