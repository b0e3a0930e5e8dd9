package dev.doorward.liveness;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real broker. */
public final class Infra implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return TestInfra.quarkusProperties(Party.LIVENESS);
    }

    @Override
    public void stop() {
        // The broker stays for the next test class.
    }
}
