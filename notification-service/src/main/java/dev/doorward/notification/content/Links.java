package dev.doorward.notification.content;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.alert.AlertLink.Action;
import dev.doorward.contract.wire.Signer;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links back to an event: signed, good for a stated time, and of no effect by themselves. */
public final class Links {
    private static final Duration TO_LOOK = Duration.ofDays(7);
    /** Whoever stands there is gone by then. */
    private static final Duration TO_OPEN = Duration.ofMinutes(10);

    private final Optional<String> page;
    private final Signer signer;

    /** @param page where the page is, as the recipients reach it; without one there are no links */
    public Links(Optional<String> page, Signer signer) {
        this.page = page.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        this.signer = signer;
    }

    List<Message.Action> of(Alert alert, Phrases phrases, Instant now) {
        if (page.isEmpty()) {
            return List.of();
        }
        @Nullable MessageId decision = alert instanceof Alert.Visited ? alert.id() : null;
        List<Message.Action> links = new ArrayList<>();
        for (Action action : actions(alert)) {
            Duration lasting = action == Action.OPEN ? TO_OPEN : TO_LOOK;
            AlertLink link = new AlertLink(alert.id(), decision, alert.door(), action, now.plus(lasting));
            links.add(new Message.Action(
                    action, phrases.say("action." + action), page.get() + "/#/alert/" + token(link)));
        }
        return links;
    }

    private static List<Action> actions(Alert alert) {
        if (!(alert instanceof Alert.Visited visited)) {
            return List.of(Action.SHOW);
        }
        return switch (visited.event()) {
            case UNKNOWN_VISITOR -> List.of(Action.SHOW, Action.OPEN, Action.THIS_WAS, Action.IGNORE);
            case NOTIFY_ONLY_VISITOR, DENIED -> List.of(Action.SHOW, Action.OPEN);
            default -> List.of(Action.SHOW);
        };
    }

    private String token(AlertLink link) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.seal(AlertLink.PURPOSE, link));
    }
}
