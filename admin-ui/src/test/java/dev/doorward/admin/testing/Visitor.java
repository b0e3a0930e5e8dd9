package dev.doorward.admin.testing;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.LimitMet;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.RuleApplied;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.ServiceStatus;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.SpokenWords;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.UsedModel;
import dev.doorward.contract.VisitsLeft;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.embedded.TestPeer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody before a door: says all that the services would say, signed as they sign. */
public final class Visitor implements AutoCloseable {
    public static final DoorId FRONT = new DoorId("front");
    private static final PixelBox BOX = new PixelBox(250, 120, 130, 160);
    private static final HeadPose AHEAD = new HeadPose(-3, 1.5, 0.5);
    private static final FaceQuality GOOD = new FaceQuality(160, 88.5, 121, 44, null);

    private final TestPeer camera = TestPeer.as(Party.CAMERA);
    private final TestPeer recognition = TestPeer.as(Party.RECOGNITION);
    private final TestPeer liveness = TestPeer.as(Party.LIVENESS);
    private final TestPeer access = TestPeer.as(Party.ACCESS);
    private final DoorId door;
    private final SourceKind source;
    private long frame;

    /** Before the door {@code front}. */
    public Visitor(SourceKind source) {
        this(FRONT, source);
    }

    public Visitor(DoorId door, SourceKind source) {
        this.door = door;
        this.source = source;
    }

    public TestPeer camera() {
        return camera;
    }

    public TestPeer access() {
        return access;
    }

    /** The services around the page say that they are there. */
    public void servicesAreHere() {
        present(camera, "camera-" + door, List.of());
        present(recognition, "recognition", List.of());
        present(liveness, "liveness", List.of("anti-spoof model V2: not in the models folder; a blink decides alone"));
        present(access, "access-" + door, List.of());
    }

    private static void present(TestPeer peer, String instance, List<String> lacks) {
        List<UsedModel> models = instance.equals("liveness")
                ? List.of(
                        new UsedModel("fr_eye.onnx", "Eye open or closed", "MIT", true),
                        new UsedModel("MiniFASNetV2.onnx", "Passive anti-spoofing", "Apache-2.0", false))
                : List.of();
        peer.publish(Topics.AVAILABILITY, Topics.AVAILABILITY.filled(instance), Topics.ONLINE);
        peer.publish(
                Topics.SERVICE_STATUS,
                Topics.SERVICE_STATUS.filled(instance),
                new ServiceStatus(instance, "0.1.0", Instant.parse("2026-11-25T07:00:00Z"), lacks, models, 48_000L));
    }

    public void cameraRuns() {
        cameraIs(CameraState.State.RUNNING, null);
    }

    public void cameraIs(CameraState.State state, @Nullable String reason) {
        cameraIs(state, reason, null);
    }

    /** With an infrared camera beside it. */
    public void cameraRunsWith(CameraState.Infrared infrared) {
        cameraIs(CameraState.State.RUNNING, null, infrared);
    }

    private void cameraIs(CameraState.State state, @Nullable String reason, CameraState.@Nullable Infrared infrared) {
        camera.publish(
                Topics.CAMERA_STATE,
                Topics.CAMERA_STATE.at(door),
                new CameraState(
                        door,
                        state,
                        source == SourceKind.DEMO ? "demo" : "v4l2:/dev/video0",
                        source,
                        640,
                        480,
                        29.8,
                        24.6,
                        3,
                        reason,
                        Instant.now(),
                        infrared));
    }

    /** The door may be told something for two seconds from now. */
    public Nonce issuesNonce() {
        Nonce nonce = Nonce.random();
        access.publish(Topics.NONCE, Topics.NONCE.at(door), new NonceIssued(door, nonce));
        return nonce;
    }

    /** What became of a command to the lock. */
    public void answers(String command, CommandAnswered.Outcome outcome, String reason) {
        access.publish(
                Topics.LOCK_ANSWER,
                Topics.LOCK_ANSWER.at(door),
                new CommandAnswered(door, command, outcome, reason, Instant.now()));
    }

    public void lockIs(LockState.State state) {
        lockIs(new LockState(door, state, Instant.now(), true, 10.0, "auto-relock"));
    }

    public void lockIs(LockState state) {
        access.publish(Topics.LOCK, Topics.LOCK.at(door), state);
    }

    /** The service at the door runs a version of its section, or says why not. */
    public void runs(long version, @Nullable Long refused, String... problems) {
        String instance = "access-" + door;
        access.publish(
                Topics.CONFIG_APPLIED,
                Topics.CONFIG_APPLIED.filled("access", instance),
                new ConfigApplied("access", instance, version, refused, List.of(problems), Instant.now()));
    }

    public void frame(byte[] jpeg) {
        camera.publish(Topics.FRAME, Topics.FRAME.at(door), jpeg);
    }

    public void seen(TrackId... tracks) {
        List<SceneObserved.Face> faces = new ArrayList<>();
        for (int i = 0; i < tracks.length; i++) {
            PixelBox box = new PixelBox(BOX.x() - i * 190, BOX.y() + i * 20, BOX.width(), BOX.height());
            faces.add(new SceneObserved.Face(tracks[i], box, AHEAD, GOOD));
        }
        scene(faces);
    }

    public void seenTooSmall(TrackId track) {
        scene(List.of(new SceneObserved.Face(
                track,
                new PixelBox(300, 200, 34, 42),
                AHEAD,
                new FaceQuality(42, 30, 90, 31, "too far away: 42 px, 60 needed"))));
    }

    /**
     * A face with a picture of it, signed as the camera signs.
     *
     * @param nonce that the camera heard last; null before it heard one
     */
    public void captured(TrackId track, HeadPose pose, byte[] jpeg, @Nullable Nonce nonce) {
        camera.publish(Topics.PORTRAIT, Topics.PORTRAIT.at(door), face(track, pose, jpeg, nonce));
    }

    /** The same, signed by somebody else. */
    public void forged(TrackId track, HeadPose pose, byte[] jpeg, Nonce nonce) {
        FaceCaptured face = face(track, pose, jpeg, nonce);
        String topic = Topics.PORTRAIT.at(door);
        camera.publishRaw(topic, camera.sealed(Topics.PORTRAIT, topic, face, Party.LIVENESS), 0, false);
    }

    private FaceCaptured face(TrackId track, HeadPose pose, byte[] jpeg, @Nullable Nonce nonce) {
        return new FaceCaptured(
                MessageId.random(),
                door,
                track,
                frame++,
                Instant.now(),
                nonce == null ? null : new Freshness(nonce, 100),
                source,
                BOX,
                new float[136],
                pose,
                GOOD,
                null,
                jpeg,
                BOX);
    }

    public void nobody() {
        scene(List.of());
    }

    /** One face that looks there. */
    public void looks(TrackId track, HeadPose pose) {
        scene(List.of(new SceneObserved.Face(track, BOX, pose, GOOD)));
    }

    private void scene(List<SceneObserved.Face> faces) {
        camera.publish(
                Topics.SCENE,
                Topics.SCENE.at(door),
                new SceneObserved(door, frame++, Instant.now(), source, 640, 480, faces));
    }

    public void recognised(TrackId track, Recognition outcome) {
        recognition.publish(
                Topics.RECOGNISED,
                Topics.RECOGNISED.at(door),
                new RecognitionVerdict(
                        MessageId.random(),
                        door,
                        track,
                        MessageId.random(),
                        Instant.now(),
                        null,
                        source,
                        outcome,
                        GOOD,
                        null,
                        "faceres"));
    }

    public void judged(TrackId track, Liveness outcome, int blinks, LivenessCheck... more) {
        List<LivenessCheck> checks = new ArrayList<>(checks(outcome, blinks));
        checks.addAll(List.of(more));
        liveness.publish(
                Topics.LIVENESS_JUDGED,
                Topics.LIVENESS_JUDGED.at(door),
                new LivenessVerdict(
                        MessageId.random(),
                        door,
                        track,
                        MessageId.random(),
                        Instant.now(),
                        null,
                        source,
                        outcome,
                        checks,
                        blinks,
                        24.2));
    }

    private static List<LivenessCheck> checks(Liveness outcome, int blinks) {
        return List.of(
                new LivenessCheck(
                        LivenessCheck.BLINK,
                        blinks > 0 ? LivenessCheck.State.PASSED : LivenessCheck.State.PENDING,
                        0.31,
                        0.27,
                        blinks > 0 ? "a blink was seen" : "no blink yet"),
                new LivenessCheck(
                        LivenessCheck.PASSIVE,
                        outcome instanceof Liveness.Spoof ? LivenessCheck.State.FAILED : LivenessCheck.State.PASSED,
                        outcome instanceof Liveness.Spoof ? 0.08 : 0.81,
                        0.4,
                        outcome instanceof Liveness.Spoof ? "like a screen" : "like a face"));
    }

    public void assessed(TrackId track, Decision standing, int votes, int blinks) {
        assessed(track, standing, votes, blinks, null);
    }

    public void assessed(TrackId track, Decision standing, int votes, int blinks, @Nullable RuleApplied rule) {
        access.publish(
                Topics.ATTEMPT,
                Topics.ATTEMPT.at(door),
                new AttemptAssessed(door, track, Instant.now(), standing, votes, 3, blinks, rule));
    }

    /** Somebody is asked for a movement; the same with another state ends it. */
    public ChallengeAsked asks(TrackId track, ChallengeAsked.Kind kind) {
        return asks(track, kind, null);
    }

    /** Somebody is asked to say something. */
    public ChallengeAsked asksToSay(TrackId track, SpokenWords words) {
        return asks(track, ChallengeAsked.Kind.SAY, words);
    }

    private ChallengeAsked asks(TrackId track, ChallengeAsked.Kind kind, @Nullable SpokenWords words) {
        ChallengeAsked asked = new ChallengeAsked(
                MessageId.random(),
                door,
                track,
                kind,
                ChallengeAsked.State.ASKED,
                Instant.now(),
                15_000,
                new Freshness(Nonce.random(), 100),
                words);
        tells(asked);
        return asked;
    }

    public void tells(ChallengeAsked challenge) {
        access.publish(Topics.CHALLENGE, Topics.CHALLENGE.at(door), challenge);
    }

    public DecisionMade granted(TrackId track, PersonId person) {
        return granted(track, person, null);
    }

    public DecisionMade granted(TrackId track, PersonId person, @Nullable RuleApplied rule) {
        return decided(
                track,
                new Decision.Granted(person, AccessLevel.RESIDENT, "A resident, alive, three times seen"),
                0.71,
                rule);
    }

    /** Somebody typed their PIN, and it opened. */
    public DecisionMade entered(PersonId person, AccessLevel level, PinUsed pin) {
        DecisionMade made = new DecisionMade(
                MessageId.random(),
                door,
                new TrackId(MessageId.random().value()),
                Instant.now(),
                new Decision.Granted(person, level, "resident: PIN at the keypad"),
                SourceKind.CAMERA,
                null,
                0,
                0,
                null,
                List.of(),
                null,
                pin,
                null);
        access.publish(Topics.DECISION, Topics.DECISION.at(door), made);
        return made;
    }

    /** Who has a PIN at the door. */
    public void pinsAre(PinsKept kept) {
        access.publish(Topics.LOCK_PINS, Topics.LOCK_PINS.at(door), kept);
    }

    /** The second of two, for both. */
    public DecisionMade grantedTogether(TrackId track, PersonId second, PersonId first) {
        return decided(
                track, new Decision.Granted(second, AccessLevel.RESIDENT, "A resident, alive", first), 0.71, null);
    }

    public DecisionMade denied(TrackId track, DenialReason reason, @Nullable PersonId person) {
        return decided(track, new Decision.Denied(reason, person), 0.22, null);
    }

    /** By the clock of the door it was decided then. */
    public DecisionMade deniedAt(Instant then, TrackId track, DenialReason reason) {
        return said(made(then, track, new Decision.Denied(reason, null), 0.22, null));
    }

    /** It was decided in an outage of the broker, and is told only now. */
    public DecisionMade deniedLate(TrackId track, DenialReason reason) {
        return said(made(Instant.now(), track, new Decision.Denied(reason, null), 0.22, null)
                .toldLate());
    }

    /** Somebody came outside of what they may. */
    public DecisionMade denied(TrackId track, DenialReason reason, PersonId person, String words, LimitMet limit) {
        return decided(track, new Decision.Denied(reason, person, words, limit), 0.7, null);
    }

    /** How many visits are left at the door. */
    public void visitsLeft(Map<PersonId, Integer> left) {
        access.publish(Topics.VISITS_LEFT, Topics.VISITS_LEFT.at(door), new VisitsLeft(door, left));
    }

    private DecisionMade decided(TrackId track, Decision decision, double similarity, @Nullable RuleApplied rule) {
        return said(made(Instant.now(), track, decision, similarity, rule));
    }

    private DecisionMade made(
            Instant at, TrackId track, Decision decision, double similarity, @Nullable RuleApplied rule) {
        return new DecisionMade(
                MessageId.random(),
                door,
                track,
                at,
                decision,
                source,
                143L,
                3,
                1,
                similarity,
                List.of(MessageId.random()),
                rule);
    }

    private DecisionMade said(DecisionMade made) {
        access.publish(Topics.DECISION, Topics.DECISION.at(door), made);
        return made;
    }

    @Override
    public void close() {
        List.of(camera, recognition, liveness, access).forEach(TestPeer::close);
    }
}
