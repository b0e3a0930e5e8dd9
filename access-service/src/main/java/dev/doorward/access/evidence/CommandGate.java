package dev.doorward.access.evidence;

import dev.doorward.contract.DoorCommand;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import java.util.Optional;

/** Lets a command through once, while it is fresh, as {@link Gate} does with verdicts. Its signature was verified before. */
public final class CommandGate {
    private static final int MOST_IDS = 1_000;

    private final DoorId door;
    private final Nonces nonces;
    private final Ticks ticks;
    private final Recent<MessageId, Boolean> heard = new Recent<>(Gate.KEPT_MS, MOST_IDS);

    public CommandGate(DoorId door, Nonces nonces, Ticks ticks) {
        this.door = door;
        this.nonces = nonces;
        this.ticks = ticks;
    }

    /** Why it is not carried out; empty once for each command that is. */
    public Optional<Refusal> refusal(DoorCommand command) {
        if (!command.door().equals(door)) {
            return Optional.of(Refusal.OTHER_DOOR);
        }
        Optional<Nonces.Issued> nonce = nonces.find(command.freshness().nonce());
        if (nonce.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_NONCE);
        }
        long now = ticks.millis();
        if (!heard.hasRoom(1, now)) {
            return Optional.of(Refusal.TOO_MANY);
        }
        if (heard.get(command.id()) != null) {
            return Optional.of(Refusal.SEEN_BEFORE);
        }
        heard.put(command.id(), true, now);
        return Optional.ofNullable(
                Gate.untimely(nonce.get().at() + command.freshness().sinceNonceMs(), now));
    }
}
