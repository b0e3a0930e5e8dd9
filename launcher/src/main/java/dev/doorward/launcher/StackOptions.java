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
 * @param supervised whether a service that dies is started again
 * @param rehearsal whether each service writes its {@link StartCache} when it ends
 */
public record StackOptions(
        Path data,
        DoorId door,
        String source,
        int pagePort,
        int brokerPort,
        Set<Service> services,
        boolean supervised,
        boolean rehearsal,
        StackListener listener) {
    /** Everything, on free ports, nothing restarted, nothing shown: for tests and measurements. */
    public static StackOptions quiet(Path data) {
        return new StackOptions(
                data,
                new DoorId("front"),
                "demo",
                0,
                0,
                EnumSet.allOf(Service.class),
                false,
                false,
                StackListener.NONE);
    }

    public StackOptions withSource(String wanted) {
        return new StackOptions(data, door, wanted, pagePort, brokerPort, services, supervised, rehearsal, listener);
    }

    public StackOptions withServices(Set<Service> wanted) {
        return new StackOptions(data, door, source, pagePort, brokerPort, wanted, supervised, rehearsal, listener);
    }

    StackOptions asRehearsal() {
        return new StackOptions(data, door, source, pagePort, brokerPort, services, supervised, true, listener);
    }

    public StackOptions withListener(StackListener wanted) {
        return new StackOptions(data, door, source, pagePort, brokerPort, services, supervised, rehearsal, wanted);
    }
}
