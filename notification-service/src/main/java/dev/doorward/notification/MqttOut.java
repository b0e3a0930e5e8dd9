package dev.doorward.notification;

import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.Topics;
import dev.doorward.kit.Publisher;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Says what became of an alert: on the broker when it is settled, in the log always. Ids only. */
@ApplicationScoped
class MqttOut {
    private static final Logger LOG = Logger.getLogger(MqttOut.class);

    private final Publisher publisher;
    private final Clock clock;

    MqttOut(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    void tell(String provider, Report report) {
        String what = "%s to %s by %s".formatted(report.alert().about(), report.recipient(), provider);
        switch (report) {
            case Report.Settled settled -> {
                LOG.infof("%s: %s (%s)", what, settled.status(), settled.detail());
                publish(provider, settled);
            }
            case Report.Postponed postponed ->
                LOG.warnf(
                        "%s: %s; tried again in %d s",
                        what, postponed.detail(), postponed.again().toSeconds());
        }
    }

    void quiet(Alert alert, String why) {
        LOG.debugf("%s is not told: %s", alert.about(), why);
    }

    void forgotten(PersonForgotten answer) {
        publisher.publish(Topics.NOTIFICATION_FORGOT, Topics.NOTIFICATION_FORGOT.filled(), answer);
    }

    private void publish(String provider, Report.Settled settled) {
        NotificationReported reported = new NotificationReported(
                settled.alert().id(),
                provider,
                settled.recipient(),
                settled.status(),
                settled.detail(),
                clock.instant());
        publisher.publish(Topics.NOTIFICATION_REPORT, Topics.NOTIFICATION_REPORT.filled(), reported);
    }
}
