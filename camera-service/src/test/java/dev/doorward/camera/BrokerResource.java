package dev.doorward.camera;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A broker, and a clip of a face, with two words from its second 1 on, that is played over and over. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {
    private Path clip;

    @Override
    public Map<String, String> start() {
        try {
            clip = Files.createTempFile("doorward-face", ".mkv");
            Map<String, String> properties = new HashMap<>(TestInfra.quarkusProperties(Party.CAMERA));
            properties.put(
                    "doorward.source",
                    Clips.face(clip, 90, 30, Speech.afterASecond(3)).toString());
            properties.put("doorward.source-loop", "true");
            return properties;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        clip.toFile().delete();
    }
}
