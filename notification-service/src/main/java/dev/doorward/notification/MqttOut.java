package dev.doorward.notification;

import dev.doorward.contract.NamesAsked;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.kit.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** All that this service says, alerts apart. Ids only. */
@ApplicationScoped
class MqttOut {
    private static final Logger LOG = Logger.getLogger(MqttOut.class);

    private final Publisher publisher;

    MqttOut(Publisher publisher) {
        this.publisher = publisher;
    }

    /** What became of an alert, in the log too. */
    void report(String what, NotificationReported report) {
        LOG.infof("%s: %s (%s)", what, report.status(), report.detail());
        publisher.publish(Topics.NOTIFICATION_REPORT, Topics.NOTIFICATION_REPORT.filled(), report);
    }

    void answer(NotificationAnswered answer) {
        publisher.publish(Topics.NOTIFICATION_ANSWERED, Topics.NOTIFICATION_ANSWERED.filled(), answer);
    }

    void ask(NamesAsked question) {
        publisher.publish(Topics.NAMES_ASKED, Topics.NAMES_ASKED.filled(), question);
    }

    void forgotten(PersonForgotten answer) {
        publisher.publish(Topics.NOTIFICATION_FORGOT, Topics.NOTIFICATION_FORGOT.filled(), answer);
    }
}
