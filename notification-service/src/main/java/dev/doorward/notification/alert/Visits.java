package dev.doorward.notification.alert;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one alert of one visit. A track is told of once for a denial and once for an opening: that the door opened
 * after all must be known to whom was told that it did not. The same of the same person (or, of unknown ones, anybody) at
 * the same door is not told again within the cool-down, however many tracks their face was lost and found in; a
 * suspected spoof is something else than any other denial, and that many strangers came is something else again.
 */
public final class Visits {
    private final Duration coolDown;
    private final Map<Visit, Boolean> visits = new Remembered<>();
    private final Map<Kind, Instant> told = new Remembered<>();

    public Visits(Duration coolDown) {
        this.coolDown = coolDown;
    }

    /**
     * Why this alert is one too many, or empty when it is the first of its visit, which is then remembered.
     *
     * @param now the time here, not at the door
     */
    public synchronized Optional<String> tooMany(Alert.Visited alert, Instant now) {
        if (alert.duress()) {
            return Optional.empty(); // nobody is ever told too often that somebody is in danger
        }
        What what =
                switch (alert.outcome()) {
                    case Decision.Granted granted -> What.OPENED;
                    case Decision.Denied denied -> what(denied.reason());
                };
        if (visits.put(Visit.of(alert, what), true) != null) {
            return Optional.of("this visit was told of already");
        }
        // Of many strangers the door is told once, whomever it takes the last of them for.
        Optional<PersonId> person = what == What.STRANGERS ? Optional.empty() : alert.person();
        Kind kind = new Kind(alert.door(), what, person);
        Instant last = told.get(kind);
        if (last != null && Duration.between(last, now).abs().compareTo(coolDown) < 0) {
            return Optional.of("the same was told less than %d s ago".formatted(coolDown.toSeconds()));
        }
        told.remove(kind); // to the end of the order: the youngest is forgotten last
        told.put(kind, now);
        return Optional.empty();
    }

    /** What was told of somebody is as if it had not been. */
    public synchronized void forget(PersonId person) {
        told.keySet().removeIf(kind -> kind.person().filter(person::equals).isPresent());
    }

    private static What what(DenialReason reason) {
        return switch (reason) {
            case SPOOF_SUSPECTED -> What.SPOOF;
            case TOO_MANY_STRANGERS -> What.STRANGERS;
            default -> What.SHUT;
        };
    }

    /** Denials of one track are one visit, but for the one that warns. */
    private record Visit(DoorId door, TrackId track, What what) {
        static Visit of(Alert.Visited alert, What what) {
            return new Visit(alert.door(), alert.track(), what == What.SPOOF ? What.SHUT : what);
        }
    }

    private enum What {
        OPENED,
        SPOOF,
        STRANGERS,
        SHUT
    }

    private record Kind(DoorId door, What what, Optional<PersonId> person) {}
}
