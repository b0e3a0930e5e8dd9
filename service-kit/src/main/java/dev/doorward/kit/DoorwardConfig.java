package dev.doorward.kit;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.wire.Json;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** What a process is told at its start, by environment ({@code DOORWARD_BROKER_HOST} …) or system property. */
@ConfigMapping(prefix = "doorward")
public interface DoorwardConfig {
    /** Which service this is ({@code camera}, {@code access} …); each names itself in its application.properties. */
    String service();

    /** The door that a camera or a lock belongs to. */
    @WithDefault("front")
    DoorId door();

    /** Its number where several processes of a service share the work, 2 and above; the first has none. */
    OptionalInt replica();

    /** Folder of this service's private key, readable by it alone. */
    @WithDefault("keys")
    Path keysDir();

    /** Folder of everyone's public keys, when that is another one. */
    Optional<Path> publicKeysDir();

    /** Folder of what this service must not forget: its last good configuration, its spool. */
    @WithDefault("state")
    Path stateDir();

    Broker broker();

    /** The MQTT broker. */
    interface Broker {
        @WithDefault("127.0.0.1")
        String host();

        @WithDefault("1883")
        int port();

        Optional<String> user();

        Optional<String> password();

        /** Bytes. A greater message ends the connection before it is read into memory; a second later there is another. */
        @WithDefault("" + Json.MOST_BYTES)
        int maxMessageSize();
    }

    /** Whom it signs as: one at each door is named after it, the others are one in the house, replicas and all. */
    default String signer() {
        boolean atTheDoor = service().equals("camera") || service().equals("access");
        return atTheDoor ? service() + "-" + door() : service();
    }

    /** This process among all. */
    default String instance() {
        return replica().isPresent() ? signer() + "-" + replica().getAsInt() : signer();
    }
}
