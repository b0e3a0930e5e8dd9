package dev.doorward.contract;

import java.time.Instant;

/** What became of a command, for whoever gave it. */
public record CommandAnswered(DoorId door, String command, Outcome outcome, String reason, Instant at) {
    public enum Outcome {
        DONE,
        REFUSED
    }

    public CommandAnswered {
        Require.present(door, "door");
        Require.text(command, 40, "command");
        Require.present(outcome, "outcome");
        Require.text(reason, 300, "reason");
        Require.present(at, "at");
    }
}
