package dev.doorward.launcher;

import dev.doorward.embedded.EmbeddedBroker;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ports of this machine: the page's is the one that was asked for, or none; the others are their usual ones when free. */
final class Ports {
    private final Set<Integer> given = new HashSet<>();
    private final Map<Service, Integer> http = new EnumMap<>(Service.class);
    private static final int USUAL_HTTPS = 8443;

    private final int broker;
    private final int https;

    private Ports(StackOptions options) throws IOException {
        int page = options.pagePort();
        if (page != 0 && !free(page)) {
            throw new LaunchException("Port " + page + " is in use. Stop what uses it, or choose another for the page: "
                    + "./doorward run --port " + (page + 1));
        }
        http.put(Service.ADMIN, page == 0 ? another() : page);
        given.add(http.get(Service.ADMIN));
        broker = preferred(options.brokerPort());
        https = preferred(page == 0 ? 0 : USUAL_HTTPS);
        for (Service service : options.services()) {
            if (service != Service.ADMIN) {
                http.put(service, preferred(page == 0 ? 0 : service.usualPort()));
            }
        }
    }

    static Ports of(StackOptions options) throws IOException {
        return new Ports(options);
    }

    int broker() {
        return broker;
    }

    /** Of the page, over TLS. */
    int https() {
        return https;
    }

    int http(Service service) {
        return http.getOrDefault(service, service.usualPort());
    }

    private int preferred(int usual) throws IOException {
        int port = usual != 0 && !given.contains(usual) && free(usual) ? usual : another();
        given.add(port);
        return port;
    }

    private int another() throws IOException {
        while (true) {
            int port = EmbeddedBroker.freePort();
            if (given.add(port)) {
                return port;
            }
        }
    }

    private static boolean free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(EmbeddedBroker.HOST), port));
            return true;
        } catch (BindException e) {
            return false;
        }
    }
}
