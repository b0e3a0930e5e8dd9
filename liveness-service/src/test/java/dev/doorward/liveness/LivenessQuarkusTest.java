package dev.doorward.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.LivenessConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import dev.doorward.kit.Received;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class LivenessQuarkusTest {
    private static final String DOOR = "liveness-test";

    @Inject
    MeterRegistry metrics;

    @Inject
    Challenges challenges;

    private TestPeer camera;
    private TestPeer access;
    private TestPeer admin;

    @Inject
    LivenessService service;

    private final Visitor visitor = new Visitor(DOOR);

    @BeforeEach
    void connect() {
        Awaitility.await().until(service::isRehearsed);
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.LIVENESS_JUDGED);
        admin = TestPeer.as(Party.ADMIN)
                .hears(Topics.REJECTED)
                .hears(Topics.CONFIG_APPLIED)
                .hears(Topics.SERVICE_STATUS);
    }

    @AfterEach
    void disconnect() {
        Stream.of(camera, access, admin).forEach(TestPeer::close);
    }

    @Test
    void a_blinking_face_has_its_blink_counted_and_the_verdict_names_the_face_it_judged() {
        see(12, visitor::looks);
        see(4, visitor::shuts);
        see(20, visitor::looks);
        FaceCaptured face = visitor.looks();
        LivenessVerdict verdict = judged(face);

        assertThat(verdict.blinks()).isEqualTo(1);
        assertThat(check(verdict, LivenessCheck.BLINK).state()).isEqualTo(LivenessCheck.State.PASSED);
        assertThat(verdict.analysedPerSecond()).isBetween(29.0, 31.0);
        assertThat(verdict.face()).isEqualTo(face.id());
        assertThat(verdict.track()).isEqualTo(face.track());
        assertThat(verdict.capturedAt()).isEqualTo(face.capturedAt());
        assertThat(verdict.freshness()).isEqualTo(face.freshness());
        assertThat(verdict.source()).isEqualTo(face.source());
    }

    @Test
    void a_held_picture_never_becomes_live() {
        for (LivenessVerdict verdict : see(60, visitor::looks)) {
            assertThat(verdict.outcome()).isNotInstanceOf(Liveness.Live.class);
            assertThat(verdict.blinks()).isZero();
        }
    }

    @Test
    void passive_checks_speak_or_say_why_not() {
        LivenessVerdict verdict = see(35, visitor::looks).getLast();
        LivenessCheck passive = check(verdict, LivenessCheck.PASSIVE);

        if (passive.state() == LivenessCheck.State.UNAVAILABLE) {
            assertThat(check(verdict, LivenessCheck.PASSIVE_FALLBACK).score()).isBetween(0.0, 1.0);
            admin.await(
                    Topics.SERVICE_STATUS, status -> status.lacks().toString().contains("MiniFASNet"));
        } else {
            assertThat(passive.score()).isBetween(0.0, 1.0);
            assertThat(passive.threshold()).isEqualTo(LivenessConfig.defaults().passiveThreshold());
        }
    }

    @Test
    void what_stands_around_a_face_and_what_lies_over_it_is_looked_at() {
        LivenessVerdict verdict = see(62, visitor::looks).getLast();

        assertThat(check(verdict, LivenessCheck.SURROUNDINGS).state()).isEqualTo(LivenessCheck.State.PASSED);
        assertThat(check(verdict, LivenessCheck.SURROUNDINGS).score()).isGreaterThanOrEqualTo(5);
        assertThat(check(verdict, LivenessCheck.SCREEN).score()).isPositive();
        assertThat(check(verdict, LivenessCheck.STILL).state()).isEqualTo(LivenessCheck.State.FAILED);
    }

    @Test
    void a_face_above_another_puts_both_in_doubt_as_of_somebody_who_holds_a_picture() {
        Visitor holder = new Visitor(DOOR);
        holder.standsAt(0.3, 1.2);
        see(20, visitor::looks, holder::looks);

        for (LivenessVerdict verdict : List.of(judged(visitor.looks()), judged(holder.looks()))) {
            LivenessCheck second = check(verdict, LivenessCheck.SECOND_FACE);
            assertThat(second.state()).isEqualTo(LivenessCheck.State.PENDING);
            assertThat(second.score()).isGreaterThan(0.9);
        }
    }

    @Test
    void two_people_side_by_side_are_no_sign() {
        Visitor friend = new Visitor(DOOR);
        friend.standsAt(1.3, 0.2);
        see(20, visitor::looks, friend::looks);

        assertThat(check(judged(visitor.looks()), LivenessCheck.SECOND_FACE).state())
                .isEqualTo(LivenessCheck.State.PASSED);
    }

    @Test
    void too_few_frames_a_second_are_low_rate_even_after_a_blink() {
        see(8, visitor::looks);
        see(4, visitor::shuts);
        see(14, visitor::looks);
        visitor.isGone(Duration.ofMillis(800));

        assertThat(judged(visitor.looks()).outcome())
                .isInstanceOfSatisfying(Liveness.Inconclusive.class, open -> assertThat(open.cause())
                        .isEqualTo(Liveness.Cause.LOW_RATE));
    }

    @Test
    void late_and_repeated_faces_are_dropped_and_counted() {
        FaceCaptured first = visitor.looks();
        FaceCaptured second = visitor.looks();
        judged(second);
        double before = metrics.counter("doorward.liveness.late").count();

        publish(first);
        publish(second);

        Awaitility.await().untilAsserted(() -> assertThat(
                        metrics.counter("doorward.liveness.late").count())
                .isEqualTo(before + 2));
        assertThat(verdictsOf(first)).isEmpty();
        assertThat(verdictsOf(second)).hasSize(1);
    }

    @Test
    void faces_of_another_signer_of_another_door_or_altered_are_refused() {
        FaceCaptured face = visitor.looks();
        String topic = Topics.FACES.at(face.door());
        byte[] altered = camera.sealed(Topics.FACES, topic, face, Party.CAMERA);
        altered[40] ^= 1;

        rejected(camera.sealed(Topics.FACES, topic, face, Party.ADMIN), "signature does not verify");
        rejected(altered, "signature does not verify");
        rejected(camera.sealed(Topics.FACES, "doorward/v1/door/back/faces", face, Party.CAMERA), "does not verify");
        rejected(camera.sealed(Topics.FACES, topic, new Visitor("back").looks(), Party.CAMERA), "on the topic of");
        rejected("garbage".getBytes(StandardCharsets.UTF_8), "not signed");
        rejected(new byte[0], "not signed");
        assertThat(verdictsOf(face)).isEmpty();
        judged(visitor.looks());
    }

    @Test
    void a_context_that_is_no_picture_is_refused_and_the_next_face_is_judged() {
        String topic = Topics.FACES.at(visitor.looks().door());
        FaceCaptured broken = visitor.withContext("no jpeg".getBytes(StandardCharsets.UTF_8));

        rejected(camera.sealed(Topics.FACES, topic, broken, Party.CAMERA), "no picture");
        judged(visitor.looks());
    }

    @Test
    void who_is_asked_to_blink_twice_and_does_has_answered_and_the_verdicts_name_the_challenge() {
        see(35, visitor::looks);
        assertThat(see(1, visitor::looks).getLast().challenge()).isNull();
        ChallengeAsked asked = visitor.isAsked(ChallengeAsked.Kind.BLINK_TWICE);
        ask(asked);

        assertThat(answerOnceHeard(asked).state()).isEqualTo(LivenessCheck.State.PENDING);
        for (int blink = 0; blink < 2; blink++) {
            see(4, visitor::shuts);
            see(10, visitor::looks);
        }

        LivenessVerdict verdict = judged(visitor.looks());
        assertThat(verdict.challenge()).isEqualTo(asked.id());
        assertThat(check(verdict, LivenessCheck.CHALLENGE).state()).isEqualTo(LivenessCheck.State.PASSED);
        ask(asked.ended(ChallengeAsked.State.PASSED));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(judged(visitor.looks()).challenge()).isNull());
    }

    @Test
    void words_said_with_the_lips_in_step_are_an_answer_and_the_verdicts_say_that_the_door_hears() {
        assertThat(judged(visitor.looks()).hears()).isNull();
        visitor.isHeard(false);
        see(40, visitor::looks);
        assertThat(judged(visitor.looks()).hears()).isTrue();
        ChallengeAsked asked = visitor.isAskedToSay("apple, river");
        ask(asked);
        answerOnceHeard(asked);

        see(25, visitor::looks);
        says();
        says();
        see(30, visitor::looks);

        LivenessVerdict verdict = judged(visitor.looks());
        assertThat(verdict.challenge()).isEqualTo(asked.id());
        assertThat(check(verdict, LivenessCheck.CHALLENGE).reason()).contains("in step");
        assertThat(check(verdict, LivenessCheck.CHALLENGE).state()).isEqualTo(LivenessCheck.State.PASSED);
    }

    @Test
    void words_that_somebody_else_says_are_no_answer_and_no_attack() {
        visitor.isHeard(false);
        see(40, visitor::looks);
        ChallengeAsked asked = visitor.isAskedToSay("apple, river");
        ask(asked);
        answerOnceHeard(asked);

        see(25, visitor::looks);
        visitor.isHeard(true);
        see(25, visitor::looks);
        visitor.isHeard(false);
        see(30, visitor::looks);

        LivenessCheck answer = check(judged(visitor.looks()), LivenessCheck.CHALLENGE);
        assertThat(answer.reason()).contains("lips did not move");
        assertThat(answer.state()).isEqualTo(LivenessCheck.State.PENDING);
    }

    /** A word of 0.4 s and a pause. */
    private void says() {
        visitor.isHeard(true);
        for (int frame = 0; frame < 12; frame++) {
            judged(visitor.speaks(0.08 * Math.sin(Math.PI * frame / 12)));
        }
        visitor.isHeard(false);
        see(8, visitor::looks);
    }

    @Test
    void challenges_of_another_signer_of_another_door_altered_or_kept_by_the_broker_are_refused() {
        see(35, visitor::looks);
        ChallengeAsked asked = visitor.isAsked(ChallengeAsked.Kind.NOD);
        String topic = Topics.CHALLENGE.at(asked.door());
        byte[] honest = access.sealed(Topics.CHALLENGE, topic, asked, Party.ACCESS);
        byte[] altered = new String(honest, StandardCharsets.UTF_8)
                .replace("NOD", "BLINK_TWICE")
                .getBytes(StandardCharsets.UTF_8);

        challengeIsRefused(access.sealed(Topics.CHALLENGE, topic, asked, Party.ADMIN), "does not verify");
        challengeIsRefused(altered, "does not verify");
        challengeIsRefused(
                access.sealed(Topics.CHALLENGE, "doorward/v1/door/back/challenge", asked, Party.ACCESS),
                "does not verify");
        challengeIsRefused(
                access.sealed(
                        Topics.CHALLENGE, topic, new Visitor("back").isAsked(ChallengeAsked.Kind.NOD), Party.ACCESS),
                "on the topic of");
        challengeIsRefused("garbage".getBytes(StandardCharsets.UTF_8), "not signed");
        challenges.receive(new Received(topic, honest, true));
        assertThat(judged(visitor.looks()).challenge()).isNull();
    }

    private void ask(ChallengeAsked asked) {
        access.publish(Topics.CHALLENGE, Topics.CHALLENGE.at(asked.door()), asked);
    }

    /** Its topic is another one than that of the faces, so it may come a few faces later. */
    private LivenessCheck answerOnceHeard(ChallengeAsked asked) {
        return check(
                Awaitility.await().until(() -> judged(visitor.looks()), verdict -> asked.id()
                        .equals(verdict.challenge())),
                LivenessCheck.CHALLENGE);
    }

    /** They are opened with the next face. */
    private void challengeIsRefused(byte[] payload, String why) {
        admin.forget();
        Awaitility.await().pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            access.publishRaw("doorward/v1/door/" + DOOR + "/challenge", payload, 1, false);
            assertThat(judged(visitor.looks()).challenge()).isNull();
            assertThat(admin.all(Topics.REJECTED))
                    .anyMatch(report -> report.reason().contains(why));
        });
    }

    @Test
    void configuration_is_in_force_at_once() {
        LivenessConfig strict = new LivenessConfig(0.9, 0.5, 60, 0.4, 0.2, 5, 0.02);
        configure(1, strict);
        see(12, visitor::looks);
        see(4, visitor::shuts);

        assertThat(see(20, visitor::looks).getLast().outcome())
                .isInstanceOfSatisfying(Liveness.Inconclusive.class, open -> assertThat(open.cause())
                        .isEqualTo(Liveness.Cause.LOW_RATE));
        configure(2, LivenessConfig.defaults());
    }

    private void configure(long version, LivenessConfig config) {
        ConfigDocument document = new ConfigDocument(
                Section.LIVENESS.name(), version, Instant.now(), Json.mapper().valueToTree(config));
        admin.publish(Topics.CONFIG, Topics.CONFIG.filled(Section.LIVENESS.name()), document);
        ConfigApplied applied = admin.await(Topics.CONFIG_APPLIED, answer -> answer.version() == version);
        assertThat(applied.instance()).isEqualTo("liveness");
    }

    private List<LivenessVerdict> see(int frames, Supplier<FaceCaptured> seen) {
        return Stream.generate(seen).limit(frames).map(this::judged).toList();
    }

    private void see(int frames, Supplier<FaceCaptured> one, Supplier<FaceCaptured> other) {
        for (int i = 0; i < frames; i++) {
            judged(one.get());
            judged(other.get());
        }
    }

    private LivenessVerdict judged(FaceCaptured face) {
        publish(face);
        return access.await(Topics.LIVENESS_JUDGED, verdict -> verdict.face().equals(face.id()));
    }

    private void publish(FaceCaptured face) {
        camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
    }

    private List<LivenessVerdict> verdictsOf(FaceCaptured face) {
        return access.all(Topics.LIVENESS_JUDGED).stream()
                .filter(verdict -> verdict.face().equals(face.id()))
                .toList();
    }

    /** Reports of refusals are rate limited, so the message is sent until one speaks of it. */
    private void rejected(byte[] payload, String why) {
        admin.forget();
        Awaitility.await().pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            camera.publishRaw("doorward/v1/door/" + DOOR + "/faces", Arrays.copyOf(payload, payload.length), 0, false);
            assertThat(admin.all(Topics.REJECTED))
                    .anyMatch(report -> report.reason().contains(why));
        });
    }

    private static LivenessCheck check(LivenessVerdict verdict, String name) {
        return verdict.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
