package dev.doorward.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.ServiceStatus;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import dev.doorward.notification.alert.Decisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Access service and admin, as this service meets them on the broker. */
final class Peers implements AutoCloseable {
    static final String OWNER = "owner-address@example.org";
    static final String ANNA = "anna-address@example.org";
    /** Versions only rise, also from one class of tests to the next: the broker keeps the last. */
    private static final AtomicLong VERSION = new AtomicLong(System.currentTimeMillis());

    final TestPeer access = TestPeer.as(Party.ACCESS);
    final TestPeer camera = TestPeer.as(Party.CAMERA);
    final TestPeer admin = TestPeer.as(Party.ADMIN)
            .hears(Topics.PORTRAIT)
            .hears(Topics.NOTIFICATION_REPORT)
            .hears(Topics.SERVICE_STATUS)
            .hears(Topics.CONFIG_APPLIED)
            .hears(Topics.NOTIFICATION_ANSWERED)
            .hears(Topics.REJECTED);

    /** A door of its own for a test, so that no cool-down reaches from one to another. */
    final DoorId door = new DoorId("d" + UUID.randomUUID().toString().substring(0, 8));

    final String topic = Topics.DECISION.at(door);

    @Override
    public void close() {
        access.close();
        camera.close();
        admin.close();
    }

    DecisionMade decides(DecisionMade decision) {
        access.publish(Topics.DECISION, topic, decision);
        return decision;
    }

    /** The camera shows somebody; everybody who listens has heard it when this returns. */
    void shows(String track, byte[] picture) {
        PixelBox face = new PixelBox(40, 30, 60, 80);
        FaceCaptured shown = new FaceCaptured(
                MessageId.random(),
                door,
                new TrackId(track),
                1,
                Instant.now(),
                null,
                SourceKind.CAMERA,
                face,
                new float[136],
                new HeadPose(0, 0, 0),
                new FaceQuality(160, 300, 120, 40, null),
                null,
                picture,
                face);
        camera.publish(Topics.PORTRAIT, Topics.PORTRAIT.at(door), shown);
        admin.await(Topics.PORTRAIT, one -> one.id().equals(shown.id()));
    }

    /** Retained, as the lock's state is. */
    void locks(LockState.Alarm... alarms) {
        access.publish(Topics.LOCK, Topics.LOCK.at(door), lock(door, alarms));
    }

    static LockState lock(DoorId door, LockState.Alarm... alarms) {
        return new LockState(
                door,
                LockState.State.LOCKED,
                Instant.now(),
                false,
                null,
                "auto-relock",
                null,
                null,
                List.of(alarms),
                null);
    }

    DecisionMade granted(String track) {
        return granted(track, Decisions.ANNA);
    }

    DecisionMade granted(String track, PersonId person) {
        return made(track, new Decision.Granted(person, AccessLevel.OWNER, "Owners may come in"));
    }

    DecisionMade denied(String track, DenialReason reason) {
        return made(track, new Decision.Denied(reason, null));
    }

    Stream<NotificationReported> reports() {
        return admin.all(Topics.NOTIFICATION_REPORT).stream();
    }

    /** What became of it in the end. */
    NotificationReported report(DecisionMade of, String recipient) {
        return admin.await(
                Topics.NOTIFICATION_REPORT,
                r -> r.decision().equals(of.id())
                        && r.recipient().equals(recipient)
                        && r.status() != DeliveryStatus.RETRYING);
    }

    DeliveryStatus status(DecisionMade of) {
        return report(of, "owner").status();
    }

    /** The service's own words on what it lacks, from now on. */
    ServiceStatus lacking(String words) {
        return admin.await(
                Topics.SERVICE_STATUS,
                s -> s.instance().equals("notification") && s.lacks().stream().anyMatch(lack -> lack.contains(words)));
    }

    ServiceStatus lackingNothing() {
        admin.forget();
        return admin.await(
                Topics.SERVICE_STATUS,
                s -> s.instance().equals("notification") && s.lacks().isEmpty());
    }

    /** Tells everything to these, or nobody. */
    ConfigApplied configure(boolean enabled, String... recipients) {
        return configure(
                Map.of("enabled", enabled, "mostAnHour", 1_000, "rules", List.of(AlertRule.to(Set.of(), recipients))));
    }

    /** The defaults, but for these. */
    ConfigApplied configure(Map<String, ?> settings) {
        ObjectNode body = Section.NOTIFICATION.defaultBody();
        settings.forEach((name, value) -> body.set(name, Json.mapper().valueToTree(value)));
        ConfigDocument document = new ConfigDocument("notification", VERSION.incrementAndGet(), Instant.now(), body);
        admin.publish(Topics.CONFIG, Topics.CONFIG.filled("notification"), document);
        return admin.await(Topics.CONFIG_APPLIED, a -> a.version() == document.version());
    }

    /** As the page does. */
    <T extends NotificationAnswered.Answer> T asks(NotificationAsked.Question question, Class<T> answer) {
        NotificationAsked asked = new NotificationAsked(MessageId.random(), Instant.now(), question);
        admin.publish(Topics.NOTIFICATION_ASKED, Topics.NOTIFICATION_ASKED.filled(), asked);
        return answer.cast(
                admin.await(Topics.NOTIFICATION_ANSWERED, one -> one.asked().equals(asked.id()))
                        .answer());
    }

    private DecisionMade made(String track, Decision decision) {
        return new DecisionMade(
                MessageId.random(),
                door,
                new TrackId(track),
                Instant.now(),
                decision,
                SourceKind.CAMERA,
                120L,
                3,
                1,
                0.7,
                List.of());
    }
}
