package dev.doorward.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.Accounts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept between starts: passwords and the service token (made once, readable by the owner only), keys, the
 * database, and each service's own state. One process at a time holds the folder.
 */
final class DataFolder implements AutoCloseable {
    private static final String OWNER_ONLY = "rw-------";

    private final Path folder;
    private final FileChannel lockFile;
    private final Accounts accounts;
    private final String serviceToken;
    private final String pageToken;

    /** @throws LaunchException when another process holds it */
    DataFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Files.createDirectories(this.folder);
        Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
        lockFile = FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked()) {
            lockFile.close();
            throw new LaunchException("Doorward already runs on " + this.folder + ". Stop it, or use --data DIR.");
        }
        JsonNode secrets = secrets();
        Map<String, String> passwords = new HashMap<>();
        secrets.path("passwords")
                .properties()
                .forEach(each -> passwords.put(each.getKey(), each.getValue().asText()));
        accounts = new Accounts(passwords);
        serviceToken = secrets.path("serviceToken").asText();
        pageToken = secrets.path("pageToken").asText();
    }

    private boolean locked() throws IOException {
        try {
            return lockFile.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private JsonNode secrets() throws IOException {
        Path file = folder.resolve("secrets.json");
        ObjectNode secrets = Files.exists(file)
                ? (ObjectNode) Json.mapper().readTree(file.toFile())
                : Json.mapper().createObjectNode();
        boolean complete = secrets.has("passwords") && secrets.has("serviceToken") && secrets.has("pageToken");
        if (!complete) {
            if (!secrets.has("passwords")) {
                secrets.putPOJO("passwords", Accounts.random().passwords());
            }
            for (String token : List.of("serviceToken", "pageToken")) {
                if (!secrets.has(token)) {
                    secrets.put(token, Accounts.secret());
                }
            }
            Path writing = Files.createTempFile(
                    folder,
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.write(writing, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(secrets));
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Json.mapper().readTree(file.toFile());
    }

    Accounts accounts() {
        return accounts;
    }

    /** What the launcher shows to the page, where it settles the demo's household. */
    String pageToken() {
        return pageToken;
    }

    /** What admin-ui shows to recognition-service. */
    String serviceToken() {
        return serviceToken;
    }

    Path keys() throws IOException {
        return made("keys");
    }

    Path database() throws IOException {
        return made("database");
    }

    Path state(String instance) throws IOException {
        return made("state/" + instance);
    }

    private Path made(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
