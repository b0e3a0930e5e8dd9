package dev.doorward.recognition;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.NamesTold;
import dev.doorward.contract.PeopleChanged;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.Topics;
import dev.doorward.kit.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** What this service says on the broker, and counts. */
@ApplicationScoped
class MqttOut {
    private static final Logger LOG = Logger.getLogger(MqttOut.class);

    private final Publisher publisher;
    private final MeterRegistry metrics;

    MqttOut(Publisher publisher, MeterRegistry metrics) {
        this.publisher = publisher;
        this.metrics = metrics;
    }

    void judged(RecognitionVerdict verdict) {
        String kind = verdict.outcome().getClass().getSimpleName();
        LOG.tracef("Track %s at %s: %s", verdict.track(), verdict.door(), kind);
        metrics.counter("doorward.recognition.verdicts", "outcome", kind.toLowerCase(Locale.ROOT))
                .increment();
        publisher.publish(Topics.RECOGNISED, Topics.RECOGNISED.at(verdict.door()), verdict);
    }

    /** A face was replaced by a newer one before its turn came. */
    void dropped() {
        metrics.counter("doorward.recognition.dropped").increment();
    }

    void forgotten(PersonForgotten answer) {
        publisher.publish(Topics.RECOGNITION_FORGOT, Topics.RECOGNITION_FORGOT.filled(), answer);
    }

    void names(NamesTold answer) {
        publisher.publish(Topics.NAMES_TOLD, Topics.NAMES_TOLD.filled(), answer);
    }

    void peopleChanged() {
        publisher.publish(
                Topics.PEOPLE_CHANGED, Topics.PEOPLE_CHANGED.pattern(), new PeopleChanged(MessageId.random()));
    }
}
