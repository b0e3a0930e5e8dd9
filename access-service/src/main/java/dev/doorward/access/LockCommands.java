package dev.doorward.access;

import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.LockState.DoorState;
import dev.doorward.contract.wire.RejectedException;
import jakarta.inject.Singleton;

/**
 * Commands that nobody signed, such as Home Assistant's: they may lock. To unlock, a code would be needed, and none can
 * be set here.
 */
@Singleton
class LockCommands {
    private final LockKeeper lock;
    private final MqttOut out;
    private final Connection connection;

    LockCommands(LockKeeper lock, MqttOut out, Connection connection) {
        this.lock = lock;
        this.out = out;
        this.connection = connection;
    }

    void obey(String command) throws RejectedException {
        if (!connection.isSettled()) {
            throw new RejectedException("a command within 3 s of connecting may be an old one");
        }
        switch (command) {
            case "LOCK" -> {
                lock.lock("home assistant");
                out.answer(
                        command,
                        Outcome.DONE,
                        lock.state().doorState() == DoorState.OPEN
                                ? "The door locks as soon as it is closed"
                                : "The door locks");
            }
            case "UNLOCK" -> out.answer(command, Outcome.REFUSED, "No code is set for this door: UNLOCK is refused");
            default -> throw new RejectedException("neither LOCK nor UNLOCK");
        }
    }
}
