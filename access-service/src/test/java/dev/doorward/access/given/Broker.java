package dev.doorward.access.given;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The real broker, for a service that is the access-service of the door "front". */
public final class Broker implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return TestInfra.quarkusProperties(Party.ACCESS);
    }

    @Override
    public void stop() {}
}
