package dev.doorward.recognition;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A database that is away when the service starts, and no service token. */
public final class LateDatabase implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new HashMap<>(TestInfra.quarkusProperties(Party.RECOGNITION));
        Infra.quiet(properties);
        TestKey.into(properties.get("doorward.state-dir"));
        TestDatabase.stop();
        return properties;
    }

    @Override
    public void stop() {}
}
