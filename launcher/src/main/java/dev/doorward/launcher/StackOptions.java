package dev.doorward.launcher;

import dev.doorward.contract.DoorId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a {@link Stack} is to run.
 *
 * @param data folder that is kept between starts
 * @param source of the first camera: as {@code DOORWARD_SOURCE}
 * @param pagePort of admin-ui; 0 for any free one
 * @param brokerPort 0 for any free one
 * @param services which of the six are started
 */
public record StackOptions(
        Path data,
        DoorId door,
        String source,
        int pagePort,
        int brokerPort,
        Set<Service> services,
        Set<Manner> manners,
        StackListener listener) {
    /** What is not so by default. */
    public enum Manner {
        /** A service that dies is started again. */
        SUPERVISED,
        /** The page is there for other machines too, over TLS. */
        ON_THE_NETWORK,
        /** Each service writes its {@link StartCache} when it ends. */
        REHEARSAL
    }

    /** Everything, on free ports of this machine, nothing restarted, nothing shown: for tests and measurements. */
    public static StackOptions quiet(Path data) {
        return new StackOptions(
                data, new DoorId("front"), "demo", 0, 0, EnumSet.allOf(Service.class), Set.of(), StackListener.NONE);
    }

    public StackOptions withSource(String wanted) {
        return new StackOptions(data, door, wanted, pagePort, brokerPort, services, manners, listener);
    }

    public StackOptions withServices(Set<Service> wanted) {
        return new StackOptions(data, door, source, pagePort, brokerPort, wanted, manners, listener);
    }

    public StackOptions withListener(StackListener wanted) {
        return new StackOptions(data, door, source, pagePort, brokerPort, services, manners, wanted);
    }

    StackOptions asRehearsal() {
        return new StackOptions(data, door, source, pagePort, brokerPort, services, Set.of(Manner.REHEARSAL), listener);
    }

    boolean is(Manner manner) {
        return manners.contains(manner);
    }
}
