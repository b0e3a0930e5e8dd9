package dev.doorward.embedded;

import dev.doorward.contract.Party;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The broker of a test's process: started at the first question, kept until the process ends. */
public final class TestBroker {
    private static final String NAME = "broker";

    private TestBroker() {}

    public static String host() {
        return EmbeddedBroker.HOST;
    }

    public static int port() {
        return Integer.parseInt(OncePerJvm.text(NAME, TestBroker::first));
    }

    public static String password(Party party) {
        return TestInfra.accounts().password(party);
    }

    /** An outage begins: every connection is lost. */
    public static void stop() {
        OncePerJvm.call(NAME, "stop");
    }

    /** The outage ends, on the same port, with nothing retained. */
    public static void start() {
        OncePerJvm.call(NAME, "start");
    }

    private static String first() {
        int port = TestInfra.freePort();
        OncePerJvm.Running broker = TestInfra.containers() ? Containers.mosquitto(port) : embedded(port);
        OncePerJvm.register(NAME, broker);
        start();
        return Integer.toString(port);
    }

    private static OncePerJvm.Running embedded(int port) {
        try {
            EmbeddedBroker broker = new EmbeddedBroker(port, TestInfra.accounts());
            return new OncePerJvm.Running() {
                @Override
                public void start() throws IOException {
                    broker.start();
                }

                @Override
                public void stop() throws IOException {
                    broker.stop();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
