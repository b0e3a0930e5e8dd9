package dev.doorward.notification;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Courier;
import dev.doorward.notification.outbox.Intake;
import dev.doorward.notification.outbox.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Says what became of each alert: in the log, and to the page. */
@ApplicationScoped
class Reports implements Courier.Reports {
    private final MqttOut out;
    private final Clock clock;

    Reports(MqttOut out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void tell(Pending pending, DeliveryStatus status, Optional<Channel> channel, String detail) {
        String what = pending.kind() == Kind.ALERT
                ? pending.event().map(Enum::name).orElse("")
                : pending.kind().name();
        report(what, pending.alert(), pending.event(), channel, pending.recipient(), status, detail);
    }

    /** It was not to be told, or not now. */
    void held(Alert alert, Intake.Line line) {
        report(
                alert.event().name(),
                alert.id(),
                Optional.of(alert.event()),
                Optional.empty(),
                line.recipient(),
                line.status(),
                line.detail());
    }

    private void report(
            String what,
            MessageId alert,
            Optional<AlertEvent> event,
            Optional<Channel> channel,
            String recipient,
            DeliveryStatus status,
            String detail) {
        String way = channel.map(one -> " by " + one.word()).orElse("");
        out.report(
                "%s %s to %s%s".formatted(what, alert, recipient, way),
                new NotificationReported(
                        alert, event.orElse(null), channel.orElse(null), recipient, status, detail, clock.instant()));
    }
}
