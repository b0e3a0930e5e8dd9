package dev.doorward.notification.routing;

import static dev.doorward.contract.alert.AlertEvent.DENIED;
import static dev.doorward.contract.alert.AlertEvent.NOTIFY_ONLY_VISITOR;
import static dev.doorward.contract.alert.AlertEvent.SPOOF_SUSPECTED;
import static dev.doorward.contract.alert.AlertEvent.UNKNOWN_VISITOR;

import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.notification.alert.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one alert of one visit, and no more than somebody can bear of many visits.
 *
 * <p>A track is told of once for a denial and once for an opening: that the door opened after all must be known to whom was
 * told that it did not. The same of the same person (or, of unknown ones, anybody) at the same door is not told again while
 * less than the cool-down lies between one time and the next, however many tracks their face was lost and found in; whoever
 * goes on standing there is told of again after a quarter of an hour. A suspected spoof is something else than any other
 * denial. Alarms are never throttled; only the same one about the same visit is not told twice, nor is each of many strangers
 * at one door.
 */
public final class Throttle {
    /** Of one visit only one of these is told, whichever comes first. */
    private static final Set<String> SHUT = Stream.of(DENIED, UNKNOWN_VISITOR, NOTIFY_ONLY_VISITOR, SPOOF_SUSPECTED)
            .map(AlertEvent::name)
            .collect(Collectors.toUnmodifiableSet());

    /** What a service lacks is looked at once in a while, not every time that it restarts in vain. */
    private static final Duration TROUBLE_COOL_DOWN = Duration.ofHours(1);

    /** Whoever lingers for longer is news again. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    private static final Duration BUDGET_OF = Duration.ofHours(1);

    private Throttle() {}

    /** Why nobody is told of this, because they know; empty when it is news. */
    public static Optional<String> known(Alert alert, History history, NotificationConfig config, Instant now) {
        return switch (alert) {
            case Alert.Raised raised -> Optional.empty(); // Alarms tells each once
            case Alert.Troubled troubled -> again(troubled, TROUBLE_COOL_DOWN, history, now);
            case Alert.Visited visited -> known(visited, history, config, now);
        };
    }

    /** Why this recipient is not told now, and reads it in the digest; empty when they are told. */
    public static Optional<String> held(
            Alert alert, String recipient, History history, NotificationConfig config, ZonedDateTime at) {
        if (alert.event().severity() == Severity.ALARM) {
            return Optional.empty();
        }
        if (Routing.isQuiet(config, at)) {
            return Optional.of("held back: quiet hours");
        }
        int told = history.toldSince(recipient, at.toInstant().minus(BUDGET_OF));
        return told >= config.mostAnHour()
                ? Optional.of("held back: %d alerts in an hour".formatted(told))
                : Optional.empty();
    }

    private static Optional<String> known(
            Alert.Visited alert, History history, NotificationConfig config, Instant now) {
        if (alert.duress()) {
            return Optional.empty(); // nobody is ever told too often that somebody is in danger
        }
        Set<String> visit = SHUT.contains(alert.news()) ? SHUT : Set.of(alert.news());
        if (history.toldOfVisit(alert.door(), alert.track(), visit)) {
            return Optional.of("this visit was told of already");
        }
        return again(alert, Duration.ofMinutes(config.coolDownMinutes()), history, now);
    }

    private static Optional<String> again(Alert alert, Duration coolDown, History history, Instant now) {
        // Of many strangers the door is told once, whomever it takes the last of them for.
        boolean whoever = alert.event() == AlertEvent.MANY_STRANGERS;
        History.Same same = new History.Same(alert.door(), alert.news(), alert.who(), whoever);
        Duration silence = max(coolDown, LONGEST_SILENCE);
        boolean justNow = isWithin(coolDown, history.lastHeard(same), now);
        return justNow && isWithin(silence, history.lastTold(same), now)
                ? Optional.of("the same was told, and was never over for %d min".formatted(coolDown.toMinutes()))
                : Optional.empty();
    }

    private static boolean isWithin(Duration time, Optional<Instant> last, Instant now) {
        return last.filter(at -> Duration.between(at, now).abs().compareTo(time) < 0)
                .isPresent();
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
