package dev.doorward.access.lock;

import dev.doorward.access.lock.Contact.Says;
import dev.doorward.access.lock.LockEvent.Feedback;
import dev.doorward.access.lock.LockEvent.Position;
import dev.doorward.contract.LockState.DoorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a door, each of which may be absent. All are closed in the state that does nothing harmful when a wire
 * is cut: a cut button never opens, a cut door sensor says open, a cut contact of the bolt says that it is not thrown.
 */
public final class Senses {
    private final @Nullable Contact door;
    private final @Nullable Contact exit;
    private final @Nullable Contact bolt;
    /** Whether the button was seen released: only then is it pressed. */
    private boolean released;

    /**
     * @param door closed while the door is
     * @param exit closed while the button is pressed
     * @param bolt closed while the bolt is thrown
     */
    public Senses(Optional<Pin> door, Optional<Pin> exit, Optional<Pin> bolt) {
        this.door = door.map(Contact::new).orElse(null);
        this.exit = exit.map(Contact::new).orElse(null);
        this.bolt = bolt.map(Contact::new).orElse(null);
    }

    public static Senses none() {
        return new Senses(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param now milliseconds */
    List<LockEvent> changes(long now) {
        List<LockEvent> events = new ArrayList<>();
        Says doorSays = door == null ? null : door.change(now);
        if (doorSays != null) {
            events.add(new LockEvent.DoorSensed(
                    switch (doorSays) {
                        case CLOSED -> Position.CLOSED;
                        case OPEN -> Position.OPEN;
                        case UNREADABLE -> Position.UNKNOWN;
                    }));
        }
        Says boltSays = bolt == null ? null : bolt.change(now);
        if (boltSays != null) {
            events.add(new LockEvent.BoltSensed(
                    switch (boltSays) {
                        case CLOSED -> Feedback.THROWN;
                        case OPEN -> Feedback.DRAWN;
                        case UNREADABLE -> Feedback.NONE;
                    }));
        }
        Says exitSays = exit == null ? null : exit.change(now);
        if (exitSays != null) {
            if (exitSays == Says.CLOSED && released) {
                events.add(new LockEvent.ExitPressed());
            }
            released = exitSays == Says.OPEN;
        }
        return events;
    }

    /** Whether a contact tells where the bolt is. */
    public boolean hasBolt() {
        return bolt != null;
    }

    /** What can't be read and why, in words; empty while all can. */
    public Optional<String> failures() {
        Map<String, String> failures = new TreeMap<>();
        note(failures, "door sensor", door);
        note(failures, "exit button", exit);
        note(failures, "contact of the bolt", bolt);
        return failures.isEmpty() ? Optional.empty() : Optional.of(failures.toString());
    }

    @Nullable
    DoorState doorState(Position position) {
        if (door == null) {
            return null;
        }
        return switch (position) {
            case OPEN -> DoorState.OPEN;
            case CLOSED -> DoorState.CLOSED;
            case UNKNOWN -> DoorState.UNKNOWN;
        };
    }

    private static void note(Map<String, String> failures, String name, @Nullable Contact contact) {
        String failure = contact == null ? null : contact.failure();
        if (failure != null) {
            failures.put(name, failure);
        }
    }
}
