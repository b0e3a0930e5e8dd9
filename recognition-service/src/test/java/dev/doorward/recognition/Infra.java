package dev.doorward.recognition;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Real broker, real database, and a service token. */
public final class Infra implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "the-token-of-this-test";

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new HashMap<>(TestInfra.quarkusProperties(Party.RECOGNITION));
        properties.put("doorward.service-token", TOKEN);
        TestKey.into(properties.get("doorward.state-dir"));
        quiet(properties);
        return properties;
    }

    @Override
    public void stop() {}

    /** What broker and database say of themselves is not of interest here. */
    static void quiet(Map<String, String> properties) {
        properties.put("quarkus.log.category.\"org.apache.activemq\".level", "ERROR");
        properties.put("quarkus.log.category.\"io.zonky\".level", "WARN");
    }
}
