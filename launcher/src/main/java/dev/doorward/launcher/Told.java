package dev.doorward.launcher;

import dev.doorward.contract.DoorId;
import dev.doorward.embedded.EmbeddedBroker;
import dev.doorward.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a process of a service is told by its environment: where things are, and of all secrets its own alone.
 *
 * @param recognitionPort where admin-ui finds recognition-service
 */
record Told(
        Home home,
        DataFolder data,
        int brokerPort,
        String databaseUrl,
        int recognitionPort,
        PageTls pageTls,
        String source) {
    /** Where admin-ui listens for TLS. */
    record PageTls(String host, int port) {}

    Map<String, String> environment(Service service, DoorId door, int httpPort) throws IOException {
        Map<String, String> told = new HashMap<>();
        told.put("DOORWARD_PARENT", "stdin");
        told.put("DOORWARD_DOOR", door.value());
        told.put("DOORWARD_HTTP_HOST", EmbeddedBroker.HOST);
        told.put("DOORWARD_HTTP_PORT", Integer.toString(httpPort));
        told.put("DOORWARD_BROKER_HOST", EmbeddedBroker.HOST);
        told.put("DOORWARD_BROKER_PORT", Integer.toString(brokerPort));
        told.put("DOORWARD_BROKER_USER", service.party().user());
        told.put("DOORWARD_BROKER_PASSWORD", data.accounts().password(service.party()));
        told.put("DOORWARD_KEYS_DIR", data.keys().toString());
        told.put("DOORWARD_STATE_DIR", data.state(service.instance(door)).toString());
        told.put("DOORWARD_NPM_MODELS", home.npmModels().toString());
        String models = System.getenv("DOORWARD_MODELS_DIR");
        if (models != null) {
            told.put("DOORWARD_MODELS_DIR", Path.of(models).toAbsolutePath().toString());
        }
        if (EmbeddedDatabase.owners().contains(service.party())) {
            told.put("DOORWARD_DB_URL", databaseUrl);
            told.put("DOORWARD_DB_USER", service.party().user());
            told.put("DOORWARD_DB_PASSWORD", data.accounts().password(service.party()));
        }
        // glibc keeps an arena for each thread otherwise: memory for nothing beside native inference.
        told.put("MALLOC_ARENA_MAX", "2");
        switch (service) {
            case CAMERA -> told.put("DOORWARD_SOURCE", source);
            case RECOGNITION -> told.put("DOORWARD_SERVICE_TOKEN", data.serviceToken());
            case ADMIN -> {
                told.put("DOORWARD_SERVICE_TOKEN", data.serviceToken());
                told.put("DOORWARD_PAGE_TOKEN", data.pageToken());
                told.put("DOORWARD_PAGE_HTTPS_HOST", pageTls.host());
                told.put("DOORWARD_PAGE_HTTPS_PORT", Integer.toString(pageTls.port()));
                told.put("DOORWARD_RECOGNITION_URL", "http://" + EmbeddedBroker.HOST + ":" + recognitionPort);
            }
            // No inference of its own: one arena serves it.
            case ACCESS -> told.put("MALLOC_ARENA_MAX", "1");
            // Links of alerts lead to this machine, until an owner says how the house reaches it.
            case NOTIFICATION ->
                told.putIfAbsent(
                        "DOORWARD_NOTIFICATION_PAGE",
                        Optional.ofNullable(System.getenv("DOORWARD_NOTIFICATION_PAGE"))
                                .orElse("https://localhost:" + pageTls.port()));
            case LIVENESS -> {}
        }
        return told;
    }
}
