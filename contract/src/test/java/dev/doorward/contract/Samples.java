package dev.doorward.contract;

import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.AlertTold;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One honest payload of every row of the table, always the same. */
final class Samples {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.250Z");
    private static final DoorId FRONT = new DoorId("front");
    private static final TrackId TRACK = new TrackId("k3f-17");
    private static final PersonId PERSON = new PersonId("p-00c0ffee00c0ffee");
    private static final MessageId FACE = new MessageId("Zm9vYmFyYmF6cXV4Zm9vYg");
    private static final MessageId ID = new MessageId("bWVzc2FnZS1pZC1zYW1wbA");
    private static final Nonce NONCE = new Nonce("AAECAwQFBgcICQoLDA0ODw");
    private static final Freshness FRESH = new Freshness(NONCE, 412);
    private static final PixelBox BOX = new PixelBox(250.5, 120, 110, 140.25);
    private static final HeadPose POSE = new HeadPose(-4.5, 2, 0.5);
    private static final FaceQuality GOOD = new FaceQuality(140.25, 88.5, 121, 44, null);

    private Samples() {}

    static Map<Topic<?>, Object> all() {
        Map<Topic<?>, Object> samples = new LinkedHashMap<>();
        samples.put(Topics.NONCE, new NonceIssued(FRONT, NONCE));
        samples.put(
                Topics.SCENE,
                new SceneObserved(
                        FRONT,
                        1234,
                        NOON,
                        SourceKind.CAMERA,
                        640,
                        480,
                        List.of(
                                new SceneObserved.Face(TRACK, BOX, POSE, GOOD),
                                new SceneObserved.Face(
                                        new TrackId("k3f-18"),
                                        new PixelBox(20, 40, 36, 44),
                                        POSE,
                                        new FaceQuality(44, 30, 90, 31, "too far away: 44 px, 60 needed")))));
        samples.put(Topics.FACES, face());
        samples.put(Topics.PORTRAIT, face());
        samples.put(Topics.RECOGNISED, recognised(new Recognition.Matched(PERSON, 0.712, 0.401, 0.4)));
        samples.put(Topics.LIVENESS_JUDGED, judged());
        samples.put(
                Topics.CHALLENGE,
                new ChallengeAsked(
                        ID,
                        FRONT,
                        TRACK,
                        ChallengeAsked.Kind.TURN_LEFT,
                        ChallengeAsked.State.ASKED,
                        NOON,
                        6_000,
                        FRESH));
        samples.put(
                Topics.ATTEMPT,
                new AttemptAssessed(
                        FRONT, TRACK, NOON, new Decision.Denied(DenialReason.NO_BLINK, PERSON), 3, 3, 0, rule()));
        samples.put(Topics.DECISION, decided());
        samples.put(
                Topics.LOCK,
                new LockState(
                        FRONT,
                        LockState.State.UNLOCKED,
                        NOON,
                        true,
                        100.0,
                        "face p-00c0ffee00c0ffee",
                        LockState.DoorState.OPEN,
                        NOON.plusSeconds(600),
                        List.of(LockState.Alarm.DOOR_AJAR),
                        true));
        samples.put(Topics.LOCK_SET, "LOCK");
        samples.put(
                Topics.LOCK_ANSWER,
                new CommandAnswered(
                        FRONT, "UNLOCK", CommandAnswered.Outcome.REFUSED, "no code has been set by the owner", NOON));
        samples.put(
                Topics.LOCK_COMMAND,
                new LockCommand(ID, FRONT, FRESH, LockCommand.Action.HOLD_OPEN, 600, "account 0a1b2c3d"));
        samples.put(
                Topics.LOCK_CODE,
                new LockCodeSet(
                        ID, FRONT, FRESH, new CodeHash(new byte[16], 600_000, new byte[32]), "account 0a1b2c3d"));
        samples.put(Topics.AUDIT, new AuditSent(FRONT, "dHJhaWwtMQ", 41, List.of(written())));
        samples.put(Topics.AUDIT_STORED, new AuditStored(FRONT, "dHJhaWwtMQ", 42));
        samples.put(
                Topics.LOCK_PIN,
                new LockPinSet(
                        ID,
                        FRONT,
                        FRESH,
                        PERSON,
                        new CodeHash(new byte[16], 600_000, new byte[32]),
                        null,
                        "account 0a1b2c3d"));
        samples.put(Topics.LOCK_PINS, new PinsKept(FRONT, Set.of(PERSON), Set.of()));
        samples.put(
                Topics.CAMERA_COMMAND,
                new CameraCommand(ID, FRONT, NOON, CameraCommand.Action.USE, "rtsp://camera.home/stream", false));
        samples.put(
                Topics.CAMERA_ANSWER,
                new CommandAnswered(FRONT, "USE", CommandAnswered.Outcome.DONE, "the source is opened", NOON));
        samples.put(
                Topics.CAMERA_STATE,
                new CameraState(
                        FRONT,
                        CameraState.State.RUNNING,
                        "rtsp://camera.home/stream",
                        SourceKind.STREAM,
                        640,
                        480,
                        30,
                        29.5,
                        12,
                        null,
                        NOON,
                        new CameraState.Infrared(CameraState.State.RUNNING, "v4l2:/dev/video2", null)));
        samples.put(Topics.LAST_PERSON, "Ada");
        samples.put(Topics.LAST_DECISION, "Denied: Nobody I know");
        samples.put(Topics.VISIT, "{\"event_type\":\"denied\",\"reason\":\"Nobody I know\"}");
        samples.put(Topics.VISITS_LEFT, new VisitsLeft(FRONT, Map.of(new PersonId("p-00000000000600d5"), 2)));
        samples.put(Topics.ALARM, "{\"event_type\":\"door_forced_open\"}");
        samples.put(Topics.ACCESS_DOCUMENT, allowed());
        samples.put(Topics.CONFIG, new ConfigDocument("recognition", 3, NOON, Section.RECOGNITION.defaultBody()));
        samples.put(
                Topics.CONFIG_APPLIED,
                new ConfigApplied(
                        "recognition",
                        "recognition",
                        2,
                        3L,
                        List.of("recognition.threshold: must be at most 0.9, is 2.0"),
                        NOON));
        samples.put(Topics.PEOPLE_CHANGED, new PeopleChanged(ID));
        samples.put(Topics.FORGET_PERSON, new ForgetPerson(ID, PERSON, NOON));
        samples.put(
                Topics.RECOGNITION_FORGOT,
                forgotten(
                        Map.of(PersonForgotten.NAMES, 1, PersonForgotten.PICTURES, 5, PersonForgotten.EMBEDDINGS, 5)));
        samples.put(Topics.NOTIFICATION_FORGOT, forgotten(Map.of(PersonForgotten.ALERTS, 2)));
        samples.put(
                Topics.DOOR_FORGOT,
                forgotten(Map.of(PersonForgotten.LEVELS, 1, PersonForgotten.PINS, 1, PersonForgotten.VISITS, 0)));
        samples.put(
                Topics.NOTIFICATION_REPORT,
                new NotificationReported(
                        ID,
                        AlertEvent.UNKNOWN_VISITOR,
                        Channel.EMAIL,
                        "owner",
                        DeliveryStatus.NOT_CONFIGURED,
                        "not sent: no mail server configured",
                        NOON));
        samples.put(
                Topics.NOTIFICATION_ASKED,
                new NotificationAsked(
                        ID,
                        NOON,
                        new NotificationAsked.Keep(new Recipient(
                                "anna",
                                List.of(new Address(Channel.NTFY, "our-door"), new Address(Channel.SMS, "+4930123456")),
                                "de",
                                true,
                                List.of("family")))));
        samples.put(
                Topics.NOTIFICATION_ANSWERED,
                new NotificationAnswered(ID, new NotificationAnswered.Tested(DeliveryStatus.SENT, "250", "accepted")));
        samples.put(
                Topics.ALERT,
                new AlertTold(
                        ID,
                        Severity.INFO,
                        AlertEvent.UNKNOWN_VISITOR,
                        new DoorId("front"),
                        "Somebody unknown at the front door",
                        "Nobody I know. 1 January 2026, 12:00",
                        null,
                        NOON));
        samples.put(Topics.NAMES_ASKED, new NamesAsked(ID));
        samples.put(Topics.NAMES_TOLD, new NamesTold(ID, Map.of(PERSON, "Anna")));
        samples.put(Topics.AVAILABILITY, Topics.ONLINE);
        samples.put(
                Topics.SERVICE_STATUS,
                new ServiceStatus(
                        "liveness",
                        "0.1.0",
                        NOON,
                        List.of("MiniFASNet models: only blinks are judged"),
                        List.of(new UsedModel("fr_eye.onnx", "Eye open or closed", "see the model card", true)),
                        51_200L));
        samples.put(
                Topics.REJECTED,
                new MessageRejected(
                        "access-front", "doorward/v1/door/front/recognition", "signature does not verify", 4, NOON));
        return samples;
    }

    private static PersonForgotten forgotten(Map<String, Integer> removed) {
        return new PersonForgotten(ID, PERSON, removed, NOON);
    }

    private static FaceCaptured face() {
        float[] landmarks = new float[136];
        for (int i = 0; i < landmarks.length; i++) {
            landmarks[i] = 100 + i;
        }
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
        return new FaceCaptured(
                FACE,
                FRONT,
                TRACK,
                1234,
                NOON,
                FRESH,
                SourceKind.CAMERA,
                BOX,
                landmarks,
                POSE,
                GOOD,
                picture,
                picture,
                new PixelBox(165, 120, 110, 140.25),
                new VoiceHeard(12, List.of(2, 1, 34, 92, 99, 98)),
                new InfraredView.Shown(picture, new PixelBox(50, 60, 100, 112), landmarks, 208),
                new FaceSwatch(160, 96, picture));
    }

    static RecognitionVerdict recognised(Recognition outcome) {
        return new RecognitionVerdict(
                ID,
                FRONT,
                TRACK,
                FACE,
                NOON,
                FRESH,
                SourceKind.CAMERA,
                outcome,
                GOOD,
                "00112233445566778899aabbccddeeff",
                "fr_feature-2");
    }

    private static LivenessVerdict judged() {
        return new LivenessVerdict(
                ID,
                FRONT,
                TRACK,
                FACE,
                NOON,
                FRESH,
                SourceKind.CAMERA,
                new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink in the last 3 s"),
                List.of(
                        new LivenessCheck(
                                LivenessCheck.BLINK, LivenessCheck.State.PENDING, 0.0, 1.0, "no blink in the last 3 s"),
                        new LivenessCheck(
                                LivenessCheck.PASSIVE, LivenessCheck.State.PASSED, 0.93, 0.4, "mean of 12 frames"),
                        new LivenessCheck(
                                LivenessCheck.CHALLENGE,
                                LivenessCheck.State.PENDING,
                                4.0,
                                18.0,
                                "waits for a turn to the left")),
                0,
                29.5,
                ID,
                true);
    }

    private static AccessDocument allowed() {
        Hours weekdays = new Hours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false, LocalTime.of(8, 0), LocalTime.of(18, 0));
        Allowance guest = new Allowance(
                AccessLevel.GUEST,
                List.of(weekdays, new Hours(EnumSet.of(DayOfWeek.SATURDAY), true, null, null)),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 3),
                new Allowance.Uses(3, 6));
        Allowance courier = new Allowance(
                AccessLevel.GUEST,
                List.of(),
                null,
                null,
                null,
                List.of(new Arrival(LocalDate.of(2026, 12, 2), LocalTime.of(10, 0), LocalTime.of(12, 30))));
        return new AccessDocument(
                7,
                Map.of(PERSON, AccessLevel.RESIDENT),
                Map.of(new PersonId("p-00000000000600d5"), guest),
                Map.of(new PersonId("p-00000000000600d6"), courier));
    }

    private static DecisionMade decided() {
        return new DecisionMade(
                ID,
                FRONT,
                TRACK,
                NOON,
                new Decision.Granted(PERSON, AccessLevel.RESIDENT, "Granted: a resident, recognised 3 times, blinked"),
                SourceKind.CAMERA,
                96L,
                3,
                1,
                0.712,
                List.of(ID, FACE),
                rule());
    }

    private static RuleApplied rule() {
        return new RuleApplied(
                2,
                new LivenessRule(
                        Set.of(AccessLevel.RESIDENT),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(22, 0),
                        LocalTime.of(6, 0),
                        LivenessRule.Combination.ALL,
                        EnumSet.range(LivenessRule.Check.BLINK, LivenessRule.Check.CHALLENGE),
                        AccessConfig.Challenge.OFF),
                "rule 2: residents, weekdays 22:00–06:00: all of blink, passive, challenge");
    }

    /** As it is before the signature. */
    private static String written() {
        AuditLine line =
                new AuditLine(FRONT, "dHJhaWwtMQ", 42, AuditLine.hash("line 41"), NOON, AuditEntry.of(decided()));
        return new String(Json.write(line), StandardCharsets.UTF_8);
    }
}
