package dev.doorward.access.given;

import static dev.doorward.access.given.Visitor.FRONT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Arrival;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.Hours;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.LockState;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import dev.doorward.embedded.TestPeer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Everyone else of the house, on the real broker with their own accounts and keys. */
public final class House implements AutoCloseable {
    /** From the clock: this class is loaded anew with each test profile, and the broker keeps what the last one said. */
    private static final AtomicLong VERSION = new AtomicLong(System.currentTimeMillis());

    public final TestPeer camera = TestPeer.as(Party.CAMERA).hears(Topics.NONCE);
    public final TestPeer recognition = TestPeer.as(Party.RECOGNITION);
    public final TestPeer liveness = TestPeer.as(Party.LIVENESS);
    public final TestPeer homeAssistant =
            TestPeer.as(Party.HOME_ASSISTANT).hears(Topics.LOCK).hears(Topics.LOCK_ANSWER);
    public final TestPeer admin = TestPeer.as(Party.ADMIN)
            .hears(Topics.DECISION)
            .hears(Topics.LOCK)
            .hears(Topics.ATTEMPT)
            .hears(Topics.CHALLENGE)
            .hears(Topics.SERVICE_STATUS)
            .hears(Topics.CONFIG_APPLIED)
            .hears(Topics.REJECTED);
    private NonceIssued nonce;
    private long receivedAt;
    private long lastSince;

    /** Waits for the next nonce, as a camera does, and remembers when it came. */
    public Visitor visitor() {
        List<NonceIssued> before = camera.all(Topics.NONCE);
        nonce = camera.await(Topics.NONCE, issued -> !before.contains(issued));
        receivedAt = System.nanoTime();
        lastSince = -1;
        return Visitor.at(FRONT, UUID.randomUUID().toString(), this::fresh);
    }

    public void allow(PersonId person, AccessLevel level) {
        allow(Map.of(person, level));
    }

    public void allow(Map<PersonId, AccessLevel> levels) {
        tell(new AccessDocument(VERSION.incrementAndGet(), levels));
    }

    /** A guest within limits; so many visits, if any number, are given anew. */
    public void allow(PersonId guest, @Nullable List<Hours> hours, int uses) {
        long version = VERSION.incrementAndGet();
        Allowance.Uses given = uses == 0 ? null : new Allowance.Uses(uses, version);
        tell(new AccessDocument(
                version, Map.of(), Map.of(guest, new Allowance(AccessLevel.GUEST, hours, null, null, given))));
    }

    /** A guest who may enter only then. */
    public void expect(PersonId guest, Arrival arrival) {
        Allowance allowance = new Allowance(AccessLevel.GUEST, List.of(), null, null, null, List.of(arrival));
        tell(new AccessDocument(VERSION.incrementAndGet(), Map.of(), Map.of(), Map.of(guest, allowance)));
    }

    private void tell(AccessDocument document) {
        admin.publish(Topics.ACCESS_DOCUMENT, Topics.ACCESS_DOCUMENT.pattern(), document);
    }

    /** Changes settings of the section and waits until they are in force. */
    public void configure(Map<String, Object> changes) {
        ObjectNode body = Section.ACCESS.defaultBody();
        // Tests come back again and again, and lose on purpose.
        body.put("challengesLost", 50).put("challengesLostWithin", 0.1).put("challengesPause", 0.1);
        changes.forEach(body::putPOJO);
        long version = tell(body);
        admin.await(Topics.CONFIG_APPLIED, applied -> applied.version() == version);
    }

    /** Tells settings that are refused, and waits for the answer. */
    public ConfigApplied refused(ObjectNode body) {
        Long version = tell(body);
        return admin.await(Topics.CONFIG_APPLIED, applied -> version.equals(applied.refusedVersion()));
    }

    private long tell(ObjectNode body) {
        long version = VERSION.incrementAndGet();
        admin.publish(
                Topics.CONFIG,
                Topics.CONFIG.filled("access"),
                new ConfigDocument("access", version, Instant.now(), body));
        return version;
    }

    public void say(Evidence verdict) {
        switch (verdict) {
            case RecognitionVerdict one -> recognition.publish(Topics.RECOGNISED, Topics.RECOGNISED.at(FRONT), one);
            case LivenessVerdict one -> liveness.publish(Topics.LIVENESS_JUDGED, Topics.LIVENESS_JUDGED.at(FRONT), one);
            default -> throw new IllegalArgumentException();
        }
    }

    /** All but the last piece of what opens: enough votes, and a liveness verdict without a blink. */
    public void known(Visitor visitor, PersonId person) {
        say(visitor.hasNotBlinked());
        for (int i = 0; i < 4; i++) {
            say(visitor.is(person));
        }
        admin.await(Topics.ATTEMPT, attempt -> attempt.track().equals(visitor.track()));
    }

    /** Recognised, and the passive models can't tell: what is asked then. */
    public ChallengeAsked doubted(Visitor visitor, PersonId person) {
        known(visitor, person);
        say(visitor.isInDoubt(1));
        return admin.await(Topics.CHALLENGE, asked -> asked.track().equals(visitor.track()));
    }

    public byte[] sealed(Evidence verdict, Party signer) {
        return switch (verdict) {
            case RecognitionVerdict one -> sealed(Topics.RECOGNISED, one, signer);
            case LivenessVerdict one -> sealed(Topics.LIVENESS_JUDGED, one, signer);
            default -> throw new IllegalArgumentException();
        };
    }

    private <T> byte[] sealed(Topic<T> row, T verdict, Party signer) {
        return recognition.sealed(row, row.at(FRONT), verdict, signer);
    }

    public LockState awaitLock(LockState.State state) {
        return admin.await(Topics.LOCK, lock -> lock.state() == state);
    }

    public DecisionMade awaitDecision(TrackId track) {
        return admin.await(Topics.DECISION, made -> made.track().equals(track));
    }

    public boolean everOpened(TrackId track) {
        return admin.all(Topics.DECISION).stream()
                .anyMatch(made -> made.track().equals(track) && made.decision() instanceof Decision.Granted);
    }

    /** Whether the lock was anything but locked since the last {@link TestPeer#forget()}. */
    public boolean everMoved() {
        return admin.all(Topics.LOCK).stream().anyMatch(lock -> lock.state() != LockState.State.LOCKED);
    }

    /** Frames a few milliseconds apart, however slowly this machine makes them: only their age is real. */
    private synchronized Freshness fresh() {
        long elapsed = (System.nanoTime() - receivedAt) / 1_000_000;
        lastSince = Math.clamp(elapsed, lastSince + 1, lastSince + 20);
        return new Freshness(nonce.nonce(), lastSince);
    }

    @Override
    public void close() {
        List.of(camera, recognition, liveness, homeAssistant, admin).forEach(TestPeer::close);
    }
}
