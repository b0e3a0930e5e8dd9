package dev.doorward.admin;

import dev.doorward.admin.live.Pictures;
import dev.doorward.admin.people.Names;
import dev.doorward.contract.Topics;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the house says, handed over; nothing here waits. */
@ApplicationScoped
class MqttIn {
    private final Intake intake;
    private final AdminService admin;
    private final Pictures pictures;
    private final Sightings sightings;
    private final Names names;
    private final DoorNonces nonces;
    private final LiveCapture capture;
    private final TrailLink trail;
    private final Forgetting forgetting;
    private final NotificationLink notifications;
    private final Inbox inbox;

    MqttIn(
            Intake intake,
            AdminService admin,
            Pictures pictures,
            Sightings sightings,
            Names names,
            DoorNonces nonces,
            LiveCapture capture,
            TrailLink trail,
            Forgetting forgetting,
            NotificationLink notifications,
            Inbox inbox) {
        this.intake = intake;
        this.admin = admin;
        this.pictures = pictures;
        this.sightings = sightings;
        this.names = names;
        this.nonces = nonces;
        this.capture = capture;
        this.trail = trail;
        this.forgetting = forgetting;
        this.notifications = notifications;
        this.inbox = inbox;
    }

    @Incoming("frame-in")
    void frame(Received message) {
        if (!pictures.arrived(Topics.FRAME.door(message.topic()), message.payload())) {
            inbox.reject(message, "not a JPEG of a camera's size");
        }
    }

    @Incoming("scene-in")
    void scene(Received message) {
        sightings.heard(message);
        intake.glimpse(Topics.SCENE, message, admin.live()::scene);
    }

    @Incoming("portraits-in")
    void face(Received message) {
        if (capture.looksAt(Topics.PORTRAIT.door(message.topic()))) {
            intake.glimpse(Topics.PORTRAIT, message, capture::saw);
        }
    }

    @Incoming("attempt-in")
    void attempt(Received message) {
        intake.glimpse(Topics.ATTEMPT, message, admin.live()::assessed);
    }

    @Incoming("recognition-in")
    void recognition(Received message) {
        intake.glimpse(Topics.RECOGNISED, message, admin.live()::recognised);
    }

    @Incoming("liveness-in")
    void liveness(Received message) {
        intake.glimpse(Topics.LIVENESS_JUDGED, message, admin.live()::judged);
    }

    @Incoming("challenge-in")
    void challenge(Received message) {
        intake.hear(Topics.CHALLENGE, message, admin.live()::asked);
    }

    @Incoming("decision-in")
    void decision(Received message) {
        intake.hear(Topics.DECISION, message, admin::decided);
    }

    @Incoming("nonces-in")
    void nonce(Received message) {
        long now = System.nanoTime(); // a nonce that waited to be read must not look younger
        intake.hear(Topics.NONCE, message, issued -> nonces.heard(issued, now));
    }

    @Incoming("lock-in")
    void lock(Received message) {
        intake.hear(Topics.LOCK, message, admin::lockIs);
    }

    @Incoming("lock-answer-in")
    void lockAnswer(Received message) {
        intake.hear(Topics.LOCK_ANSWER, message, admin::answered);
    }

    @Incoming("lock-pins-in")
    void pins(Received message) {
        intake.hear(Topics.LOCK_PINS, message, admin::pinsAre);
    }

    @Incoming("audit-in")
    void audit(Received message) {
        intake.hear(Topics.AUDIT, message, sent -> trail.heard(sent, admin::missed));
    }

    @Incoming("visits-left-in")
    void visitsLeft(Received message) {
        intake.hear(Topics.VISITS_LEFT, message, admin::visitsLeft);
    }

    @Incoming("camera-in")
    void camera(Received message) {
        intake.hear(Topics.CAMERA_STATE, message, admin::cameraIs);
    }

    @Incoming("camera-answer-in")
    void cameraAnswer(Received message) {
        intake.hear(Topics.CAMERA_ANSWER, message, admin::answered);
    }

    @Incoming("access-document-in")
    void accessDocument(Received message) {
        intake.hear(Topics.ACCESS_DOCUMENT, message, admin.truth()::heard);
    }

    @Incoming("own-config-in")
    void config(Received message) {
        intake.hear(Topics.CONFIG, message, admin.truth()::heard);
    }

    @Incoming("config-applied-in")
    void configApplied(Received message) {
        intake.hear(Topics.CONFIG_APPLIED, message, admin::applied);
    }

    @Incoming("people-in")
    void people(Received message) {
        intake.hear(Topics.PEOPLE_CHANGED, message, changed -> names.outdate());
    }

    @Incoming("recognition-forgot-in")
    void recognitionForgot(Received message) {
        intake.hear(Topics.RECOGNITION_FORGOT, message, said -> forgetting.answered(Forgetting.RECOGNITION, said));
    }

    @Incoming("notification-forgot-in")
    void notificationForgot(Received message) {
        intake.hear(Topics.NOTIFICATION_FORGOT, message, said -> forgetting.answered(Forgetting.NOTIFICATION, said));
    }

    @Incoming("door-forgot-in")
    void doorForgot(Received message) {
        String door = Topics.DOOR_FORGOT.variable(message.topic(), 0);
        intake.hear(Topics.DOOR_FORGOT, message, said -> forgetting.answered(Forgetting.atDoor(door), said));
    }

    @Incoming("notification-in")
    void notification(Received message) {
        intake.hear(Topics.NOTIFICATION_REPORT, message, admin::reported);
    }

    @Incoming("notification-answer-in")
    void notificationAnswer(Received message) {
        intake.hear(Topics.NOTIFICATION_ANSWERED, message, notifications::heard);
    }

    @Incoming("availability-in")
    void availability(Received message) {
        String instance = Topics.AVAILABILITY.variable(message.topic(), 0);
        intake.hear(Topics.AVAILABILITY, message, word -> admin.services()
                .availability(instance, word, message.retained()));
    }

    @Incoming("status-in")
    void status(Received message) {
        intake.hear(Topics.SERVICE_STATUS, message, status -> admin.services().status(status, message.retained()));
    }

    @Incoming("rejected-in")
    void rejected(Received message) {
        intake.glimpse(Topics.REJECTED, message, admin::rejected);
    }

    @Incoming("homeassistant-in")
    void homeAssistant(Received message) {
        if (new String(message.payload(), java.nio.charset.StandardCharsets.UTF_8).equals(Topics.ONLINE)) {
            admin.homeAssistantCameBack();
        }
    }
}
