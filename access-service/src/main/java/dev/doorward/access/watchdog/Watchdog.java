package dev.doorward.access.watchdog;

import java.util.Optional;

/**
 * What the supervisor is told, as a function of the beats: ready once all loops run, alive while all do, and nothing while
 * one hangs. Silence is what makes the supervisor act. For one thread.
 */
public final class Watchdog {
    private final Beats beats;
    private final Supervisor supervisor;
    private boolean ready;

    public Watchdog(Beats beats, Supervisor supervisor) {
        this.beats = beats;
        this.supervisor = supervisor;
    }

    /** One round; which loop hangs, if one does. */
    public Optional<String> look() {
        if (!ready && !beats.begun()) {
            return Optional.empty();
        }
        Optional<String> stuck = beats.stuck();
        if (stuck.isPresent()) {
            supervisor.tell("STATUS=the loop of " + stuck.get() + " hangs");
            return stuck;
        }
        supervisor.tell(ready ? "WATCHDOG=1" : "READY=1\nSTATUS=watches the door");
        ready = true;
        return Optional.empty();
    }

    public void stopping() {
        supervisor.tell("STOPPING=1");
        supervisor.close();
    }
}
