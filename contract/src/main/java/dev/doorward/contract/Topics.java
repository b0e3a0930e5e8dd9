package dev.doorward.contract;

import static dev.doorward.contract.Party.ACCESS;
import static dev.doorward.contract.Party.ADMIN;
import static dev.doorward.contract.Party.CAMERA;
import static dev.doorward.contract.Party.HOME_ASSISTANT;
import static dev.doorward.contract.Party.LIVENESS;
import static dev.doorward.contract.Party.NOTIFICATION;
import static dev.doorward.contract.Party.RECOGNITION;

import dev.doorward.contract.alert.AlertTold;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole MQTT API as one table. docs/mqtt.md, the broker's access lists and the golden samples come from it. */
public final class Topics {
    public static final String ROOT = "doorward/v1/";

    /** Payloads of {@link #AVAILABILITY}, spelt as Home Assistant wants them. */
    public static final String ONLINE = "online";

    public static final String OFFLINE = "offline";

    private static final List<Topic<?>> ALL = new ArrayList<>();
    private static final Set<Party> SERVICES = EnumSet.complementOf(EnumSet.of(HOME_ASSISTANT));
    private static final Set<Party> CONFIGURED = EnumSet.of(CAMERA, RECOGNITION, LIVENESS, ACCESS, NOTIFICATION);

    // At a door, in the order of a visit.
    public static final Topic<NonceIssued> NONCE = row("NONCE", "door/{door}/nonce", NonceIssued.class, 0)
            .from(ACCESS)
            .to(CAMERA, ADMIN)
            .does("each second: what evidence and commands must carry to be fresh");
    public static final Topic<byte[]> FRAME = row("FRAME", "door/{door}/frame", byte[].class, 0)
            .from(CAMERA)
            .to(ADMIN, HOME_ASSISTANT)
            .does("the live picture, a plain JPEG");
    public static final Topic<SceneObserved> SCENE = row("SCENE", "door/{door}/scene", SceneObserved.class, 0)
            .from(CAMERA)
            .to(ADMIN)
            .does("each analysed frame: tracked faces, poor ones with why");
    public static final Topic<FaceCaptured> FACES = row("FACES", "door/{door}/faces", FaceCaptured.class, 0)
            .from(CAMERA)
            .to(RECOGNITION, LIVENESS)
            .signedBy(CAMERA)
            .does("each tracked face with its crops");
    public static final Topic<FaceCaptured> PORTRAIT = row("PORTRAIT", "door/{door}/portrait", FaceCaptured.class, 0)
            .from(CAMERA)
            .to(ADMIN, NOTIFICATION)
            .signedBy(CAMERA)
            .does("the same four times a second, which is enough for people: live capture, the picture of an alert");
    public static final Topic<RecognitionVerdict> RECOGNISED = row(
                    "RECOGNISED", "door/{door}/recognition", RecognitionVerdict.class, 1)
            .from(RECOGNITION)
            .to(ACCESS, ADMIN)
            .signedBy(RECOGNITION)
            .does("who one face is");
    public static final Topic<LivenessVerdict> LIVENESS_JUDGED = row(
                    "LIVENESS_JUDGED", "door/{door}/liveness", LivenessVerdict.class, 1)
            .from(LIVENESS)
            .to(ACCESS, ADMIN)
            .signedBy(LIVENESS)
            .does("whether the track is a living face");
    public static final Topic<ChallengeAsked> CHALLENGE = row(
                    "CHALLENGE", "door/{door}/challenge", ChallengeAsked.class, 1)
            .from(ACCESS)
            .to(LIVENESS, ADMIN, HOME_ASSISTANT)
            .signedBy(ACCESS)
            .does(
                    "a movement asked of somebody there, or two words (SAY, with `words` in `en` and `de`), for a speaker or a lamp too, and how it ended");
    public static final Topic<AttemptAssessed> ATTEMPT = row("ATTEMPT", "door/{door}/attempt", AttemptAssessed.class, 0)
            .from(ACCESS)
            .to(ADMIN)
            .does("where a track stands and what it lacks");
    public static final Topic<DecisionMade> DECISION = row("DECISION", "door/{door}/decision", DecisionMade.class, 1)
            .from(ACCESS)
            .to(ADMIN, NOTIFICATION)
            .signedBy(ACCESS)
            .does("granted or denied, with the reason");
    public static final Topic<VisitsLeft> VISITS_LEFT = row(
                    "VISITS_LEFT", "door/{door}/visits-left", VisitsLeft.class, 1)
            .kept()
            .from(ACCESS)
            .to(ADMIN)
            .signedBy(ACCESS)
            .does("how many visits are left at this door, by person");
    public static final Topic<LockState> LOCK = row("LOCK", "door/{door}/lock", LockState.class, 1)
            .kept()
            .from(ACCESS)
            .to(ADMIN, HOME_ASSISTANT, NOTIFICATION)
            .does("the lock as it is");
    public static final Topic<String> LOCK_SET = row("LOCK_SET", "door/{door}/lock/set", String.class, 1)
            .from(HOME_ASSISTANT)
            .to(ACCESS)
            .does(
                    "LOCK, or UNLOCK and the owner's code or somebody's PIN, plain text, unsigned: without either UNLOCK is refused");
    public static final Topic<LockCommand> LOCK_COMMAND = row(
                    "LOCK_COMMAND", "door/{door}/lock/command", LockCommand.class, 1)
            .from(ADMIN)
            .to(ACCESS)
            .signedBy(ADMIN)
            .does("unlock, lock, hold open: asked for by somebody who may");
    public static final Topic<LockCodeSet> LOCK_CODE = row("LOCK_CODE", "door/{door}/lock/code", LockCodeSet.class, 1)
            .from(ADMIN)
            .to(ACCESS)
            .signedBy(ADMIN)
            .does("the code that UNLOCK takes, hashed");
    public static final Topic<LockPinSet> LOCK_PIN = row("LOCK_PIN", "door/{door}/lock/pin", LockPinSet.class, 1)
            .from(ADMIN)
            .to(ACCESS)
            .signedBy(ADMIN)
            .does("one person's PIN, and the one for duress, hashed");
    public static final Topic<PinsKept> LOCK_PINS = row("LOCK_PINS", "door/{door}/lock/pins", PinsKept.class, 1)
            .kept()
            .from(ACCESS)
            .to(ADMIN)
            .does("who has a PIN at this door, for the owners");
    public static final Topic<CommandAnswered> LOCK_ANSWER = row(
                    "LOCK_ANSWER", "door/{door}/lock/answer", CommandAnswered.class, 1)
            .from(ACCESS)
            .to(ADMIN, HOME_ASSISTANT)
            .does("what became of a command to the lock");
    public static final Topic<AuditSent> AUDIT = row("AUDIT", "door/{door}/audit", AuditSent.class, 1)
            .from(ACCESS)
            .to(ADMIN)
            .signedBy(ACCESS)
            .does("what happened at the door, line by line, until it is stored");
    public static final Topic<AuditStored> AUDIT_STORED = row(
                    "AUDIT_STORED", "door/{door}/audit/stored", AuditStored.class, 1)
            .from(ADMIN)
            .to(ACCESS)
            .signedBy(ADMIN)
            .does("how far that is stored, so that the door may forget it");
    public static final Topic<PersonForgotten> DOOR_FORGOT = row(
                    "DOOR_FORGOT", "door/{door}/forgotten", PersonForgotten.class, 1)
            .from(ACCESS)
            .to(ADMIN)
            .signedBy(ACCESS)
            .does("what somebody may, their PINs and the count of their visits are gone at this door");
    public static final Topic<CameraCommand> CAMERA_COMMAND = row(
                    "CAMERA_COMMAND", "door/{door}/camera/command", CameraCommand.class, 1)
            .from(ADMIN)
            .to(CAMERA)
            .signedBy(ADMIN)
            .does("start, stop, use another source");
    public static final Topic<CommandAnswered> CAMERA_ANSWER = row(
                    "CAMERA_ANSWER", "door/{door}/camera/answer", CommandAnswered.class, 1)
            .from(CAMERA)
            .to(ADMIN)
            .does("what became of a command to the camera");
    public static final Topic<CameraState> CAMERA_STATE = row(
                    "CAMERA_STATE", "door/{door}/camera", CameraState.class, 1)
            .kept()
            .from(CAMERA)
            .to(ADMIN, HOME_ASSISTANT, NOTIFICATION)
            .does("source, rates, drops, what is wrong");
    public static final Topic<String> LAST_PERSON = row(
                    "LAST_PERSON", "door/{door}/homeassistant/person", String.class, 1)
            .kept()
            .from(ADMIN)
            .to(HOME_ASSISTANT)
            .does("the last person's name, only while the owner has switched that on");
    public static final Topic<String> LAST_DECISION = row(
                    "LAST_DECISION", "door/{door}/homeassistant/decision", String.class, 1)
            .kept()
            .from(ADMIN)
            .to(HOME_ASSISTANT)
            .does("the last decision in words, without a name");
    public static final Topic<String> VISIT = row("VISIT", "door/{door}/homeassistant/visit", String.class, 1)
            .from(ADMIN)
            .to(HOME_ASSISTANT)
            .does("granted or denied as it happens, as Home Assistant's event entity reads it, without a name");
    public static final Topic<String> ALARM = row("ALARM", "door/{door}/homeassistant/alarm", String.class, 1)
            .from(ADMIN)
            .to(HOME_ASSISTANT)
            .does("an alarm of the lock as it begins, as Home Assistant's event entity reads it");

    // In the house.
    public static final Topic<AccessDocument> ACCESS_DOCUMENT = row(
                    "ACCESS_DOCUMENT", "house/access", AccessDocument.class, 1)
            .kept()
            .from(ADMIN)
            .to(ACCESS, ADMIN, NOTIFICATION)
            .signedBy(ADMIN)
            .does("who may what");
    public static final Topic<ConfigDocument> CONFIG = row("CONFIG", "house/config/{section}", ConfigDocument.class, 1)
            .kept()
            .from(ADMIN)
            .to(SERVICES)
            .signedBy(ADMIN)
            .does("one configuration section, whole");
    public static final Topic<ConfigApplied> CONFIG_APPLIED = row(
                    "CONFIG_APPLIED", "house/config-applied/{section}/{instance}", ConfigApplied.class, 1)
            .kept()
            .from(CONFIGURED)
            .to(ADMIN)
            .does("the version a service runs, or why it refused another");
    public static final Topic<PeopleChanged> PEOPLE_CHANGED = row(
                    "PEOPLE_CHANGED", "house/people/changed", PeopleChanged.class, 1)
            .from(RECOGNITION)
            .to(RECOGNITION, ADMIN, NOTIFICATION)
            .does("the gallery changed: read it again");
    public static final Topic<NamesAsked> NAMES_ASKED = row(
                    "NAMES_ASKED", "house/people/names/ask", NamesAsked.class, 1)
            .from(NOTIFICATION)
            .to(RECOGNITION)
            .signedBy(NOTIFICATION)
            .does("what people are called, to name them in alerts");
    public static final Topic<NamesTold> NAMES_TOLD = row("NAMES_TOLD", "house/people/names", NamesTold.class, 1)
            .from(RECOGNITION)
            .to(NOTIFICATION)
            .signedBy(RECOGNITION)
            .does("what people are called; for the notification service alone");
    public static final Topic<ForgetPerson> FORGET_PERSON = row(
                    "FORGET_PERSON", "house/people/forget", ForgetPerson.class, 1)
            .from(ADMIN)
            .to(RECOGNITION, ACCESS, NOTIFICATION)
            .signedBy(ADMIN)
            .does("everything of somebody is to go; said again until all have answered");
    public static final Topic<PersonForgotten> RECOGNITION_FORGOT = row(
                    "RECOGNITION_FORGOT", "house/people/forgotten/recognition", PersonForgotten.class, 1)
            .from(RECOGNITION)
            .to(ADMIN)
            .signedBy(RECOGNITION)
            .does("name, pictures and embeddings of somebody are gone");
    public static final Topic<PersonForgotten> NOTIFICATION_FORGOT = row(
                    "NOTIFICATION_FORGOT", "house/people/forgotten/notification", PersonForgotten.class, 1)
            .from(NOTIFICATION)
            .to(ADMIN)
            .signedBy(NOTIFICATION)
            .does("what was to be told of somebody is gone");
    public static final Topic<NotificationReported> NOTIFICATION_REPORT = row(
                    "NOTIFICATION_REPORT", "house/notification/report", NotificationReported.class, 1)
            .from(NOTIFICATION)
            .to(ADMIN)
            .does("what became of an alert");
    public static final Topic<NotificationAsked> NOTIFICATION_ASKED = row(
                    "NOTIFICATION_ASKED", "house/notification/ask", NotificationAsked.class, 1)
            .from(ADMIN)
            .to(NOTIFICATION)
            .signedBy(ADMIN)
            .does("recipients, tests, the log of deliveries: what an owner asks on the page");
    public static final Topic<NotificationAnswered> NOTIFICATION_ANSWERED = row(
                    "NOTIFICATION_ANSWERED", "house/notification/answer", NotificationAnswered.class, 1)
            .from(NOTIFICATION)
            .to(ADMIN)
            .signedBy(NOTIFICATION)
            .does("the answer");
    public static final Topic<AlertTold> ALERT = row("ALERT", "house/alert/{recipient}", AlertTold.class, 1)
            .from(NOTIFICATION)
            .to(HOME_ASSISTANT)
            .does("an alert to whom MQTT is the way to tell; the recipient's address is the topic's last part");
    public static final Topic<String> AVAILABILITY = row(
                    "AVAILABILITY", "house/service/{instance}/availability", String.class, 1)
            .kept()
            .from(SERVICES)
            .to(ADMIN, HOME_ASSISTANT, NOTIFICATION)
            .does("online, or offline by the last will");
    public static final Topic<ServiceStatus> SERVICE_STATUS = row(
                    "SERVICE_STATUS", "house/service/{instance}/status", ServiceStatus.class, 1)
            .kept()
            .from(SERVICES)
            .to(ADMIN, NOTIFICATION)
            .does("version, start, what it runs without");
    public static final Topic<MessageRejected> REJECTED = row(
                    "REJECTED", "house/rejected/{instance}", MessageRejected.class, 0)
            .from(SERVICES)
            .to(ADMIN)
            .does("a message that could not be used, and why");

    private Topics() {}

    /** Every row, in the order of a visit. */
    public static List<Topic<?>> all() {
        return List.copyOf(ALL);
    }

    private static <T> Row<T> row(String name, String pattern, Class<T> payload, int qos) {
        return new Row<>(name, ROOT + pattern, payload, qos);
    }

    /** A row being written; {@code does} ends it. */
    private static final class Row<T> {
        private final String name;
        private final String pattern;
        private final Class<T> payload;
        private final int qos;
        private boolean retained;
        private Optional<Party> signer = Optional.empty();
        private Set<Party> producers = Set.of();
        private Set<Party> consumers = Set.of();

        Row(String name, String pattern, Class<T> payload, int qos) {
            this.name = name;
            this.pattern = pattern;
            this.payload = payload;
            this.qos = qos;
        }

        Row<T> kept() {
            retained = true;
            return this;
        }

        Row<T> signedBy(Party party) {
            signer = Optional.of(party);
            return this;
        }

        Row<T> from(Party producer) {
            return from(EnumSet.of(producer));
        }

        Row<T> from(Set<Party> those) {
            producers = those;
            return this;
        }

        Row<T> to(Party first, Party... more) {
            return to(EnumSet.of(first, more));
        }

        Row<T> to(Set<Party> those) {
            consumers = those;
            return this;
        }

        Topic<T> does(String purpose) {
            Topic<T> topic = new Topic<>(name, pattern, payload, qos, retained, signer, producers, consumers, purpose);
            ALL.add(topic);
            return topic;
        }
    }
}
