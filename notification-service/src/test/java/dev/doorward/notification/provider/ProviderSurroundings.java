package dev.doorward.notification.provider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of secrets, as Docker mounts one. */
public class ProviderSurroundings implements QuarkusTestResourceLifecycleManager {
    public static final String TOKEN = "123456:from-a-file-only";

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("doorward-secrets");
            Files.writeString(folder.resolve("DOORWARD_TELEGRAM_TOKEN"), TOKEN + "\n");
            Files.writeString(folder.resolve("DOORWARD_SMTP_PASSWORD"), "mail-from-a-file\n");
            return Map.of("doorward.secrets-dir", folder.toString(), "doorward.provider.answer-within", "2s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // A temporary folder is not ours to tidy.
    }
}
