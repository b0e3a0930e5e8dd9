package dev.doorward.notification.alert;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Decisions as access-service makes them. */
public final class Decisions {
    public static final DoorId FRONT = new DoorId("front");
    public static final PersonId ANNA = new PersonId("p-00000000000000aa");

    private Decisions() {}

    public static DecisionMade granted(String track) {
        return made(track, new Decision.Granted(ANNA, AccessLevel.OWNER, "Owners may come in"), SourceKind.CAMERA);
    }

    public static DecisionMade denied(String track, DenialReason reason) {
        return made(track, new Decision.Denied(reason, null), SourceKind.CAMERA);
    }

    /** By the PIN for duress. */
    public static DecisionMade forced(String track) {
        return new DecisionMade(
                MessageId.random(),
                FRONT,
                new TrackId(track),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                new Decision.Granted(ANNA, AccessLevel.OWNER, "owner: PIN at the keypad"),
                SourceKind.CAMERA,
                null,
                0,
                0,
                null,
                List.of(),
                null,
                new PinUsed(PinUsed.Way.KEYPAD, true),
                null);
    }

    public static DecisionMade made(String track, Decision decision, SourceKind source) {
        return at(Instant.now().truncatedTo(ChronoUnit.MILLIS), track, decision, source);
    }

    public static DecisionMade at(Instant time, String track, Decision decision, SourceKind source) {
        return new DecisionMade(
                MessageId.random(), FRONT, new TrackId(track), time, decision, source, 120L, 3, 1, 0.7, List.of());
    }
}
