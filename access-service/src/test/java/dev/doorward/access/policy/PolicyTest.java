package dev.doorward.access.policy;

import static dev.doorward.access.challenge.Standing.NOT_ASKED;
import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.blink;
import static dev.doorward.access.given.Visitor.passive;
import static dev.doorward.access.policy.Given.NOW;
import static dev.doorward.access.policy.Given.VISITOR;
import static dev.doorward.access.policy.Given.evidence;
import static dev.doorward.access.policy.Given.known;
import static dev.doorward.access.policy.Given.live;
import static dev.doorward.contract.DenialReason.*;
import static dev.doorward.contract.LivenessCheck.State.FAILED;
import static dev.doorward.contract.LivenessCheck.State.PASSED;
import static dev.doorward.contract.LivenessCheck.State.PENDING;
import static dev.doorward.contract.LivenessCheck.State.UNAVAILABLE;
import static dev.doorward.contract.config.AccessConfig.Requirement.OFF;
import static dev.doorward.contract.config.AccessConfig.Requirement.REQUIRED;
import static dev.doorward.contract.config.AccessConfig.Requirement.WHEN_AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Permitted;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.levels.Left;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.AccessConfig.Requirement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 25, 12, 0);
    private static final AccessConfig CONFIG = AccessConfig.defaults();
    private static final Standing OPEN = new Standing(Standing.State.OPEN, NOW + 1_000);
    private static final Standing ANSWERED = new Standing(Standing.State.PASSED, NOW + 1_000);
    private static final Standing SPENT = new Standing(Standing.State.SPENT, Long.MIN_VALUE);
    private static final BiFunction<PersonId, Allowance.Uses, Left> LEFT = (person, uses) -> new Left.Unknown();
    private static final Terms TERMS = terms(CONFIG, AccessLevel.RESIDENT);

    @Test
    void opens_for_a_known_living_resident() {
        Ruling ruling = Policy.judge(
                evidence().faces(3, () -> VISITOR.is(ANNA)).alive(1).now(), NOT_ASKED, TERMS, NOW);

        assertThat(ruling.decision()).isInstanceOfSatisfying(Decision.Granted.class, granted -> {
            assertThat(granted.person()).isEqualTo(ANNA);
            assertThat(granted.level()).isEqualTo(AccessLevel.RESIDENT);
        });
        assertThat(ruling.settled()).isTrue();
        assertThat(ruling.votes()).isEqualTo(3);
        assertThat(ruling.relied()).hasSize(4);
        assertThat(ruling.newestFrame()).hasValue(NOW - 100);
        assertThat(ruling.similarity().orElseThrow()).isCloseTo(0.7, offset(1e-9));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("nothing at all, just begun", evidence().begun(100), NO_RECOGNITION_VERDICT, false),
                row("nothing at all for 2 s", evidence().begun(2_000), NO_RECOGNITION_VERDICT, true),
                row("alive, but never recognised", evidence().alive(1), NO_RECOGNITION_VERDICT, true),
                row("recognised 2001 ms ago", known().ago(2_001).alive(1), NO_RECOGNITION_VERDICT, true),
                row("only late verdicts", evidence().late(5), STALE_EVIDENCE, true),
                row("one late verdict", evidence().late(1), STALE_EVIDENCE, false),
                row(
                        "two votes of three",
                        evidence().begun(500).faces(2, () -> VISITOR.is(ANNA)).alive(1),
                        TOO_FEW_VOTES,
                        false),
                row(
                        "two votes of three, patience over",
                        evidence().faces(2, () -> VISITOR.is(ANNA)).alive(1),
                        TOO_FEW_VOTES,
                        true),
                row(
                        "one vote since the face was exchanged",
                        evidence().exchanged().faces(1, () -> VISITOR.is(ANNA)).alive(1),
                        IDENTITY_CHANGED,
                        true),
                row("two people", known().faces(1, () -> VISITOR.is(BEN)).alive(1), IDENTITY_CHANGED, true),
                row(
                        "more contrary frames than votes",
                        evidence()
                                .faces(20, VISITOR::isUnknown)
                                .faces(3, () -> VISITOR.is(ANNA))
                                .alive(1),
                        UNKNOWN_PERSON,
                        true),
                row(
                        "unknown in 15 frames of 1 s",
                        evidence().begun(1_000).faces(17, VISITOR::isUnknown).alive(1),
                        UNKNOWN_PERSON,
                        true),
                row(
                        "unknown in 15 frames, but of less than 1 s",
                        evidence().begun(900).faces(15, VISITOR::isUnknown).alive(1),
                        UNKNOWN_PERSON,
                        false),
                row(
                        "unknown over 1 s, but in 4 frames",
                        evidence().every(400).faces(4, VISITOR::isUnknown).alive(1),
                        UNKNOWN_PERSON,
                        false),
                row(
                        "like two people",
                        evidence().faces(17, VISITOR::isAmbiguous).alive(1),
                        AMBIGUOUS_PERSON,
                        true),
                row(
                        "no usable picture",
                        evidence().faces(17, VISITOR::isUnusable).alive(1),
                        POOR_PICTURE,
                        true),
                row(
                        "named, but without a token",
                        evidence()
                                .faces(
                                        17,
                                        () -> VISITOR.recognised(
                                                VISITOR.is(ANNA).outcome(), null))
                                .alive(1),
                        POOR_PICTURE,
                        true),
                row("known, no liveness yet", known().begun(300), NO_LIVENESS_VERDICT, false),
                row("known, no liveness for 2 s", known().begun(2_000), NO_LIVENESS_VERDICT, true),
                row(
                        "known, liveness 2001 ms ago",
                        known().judgedAgo(2_001, VISITOR.isAlive(1)),
                        NO_LIVENESS_VERDICT,
                        true),
                row("known, no blink yet", known().begun(1_000).judged(VISITOR.hasNotBlinked()), NO_BLINK, false),
                row(
                        "known, no blink, patience over",
                        known().begun(4_000).judged(VISITOR.hasNotBlinked()),
                        NO_BLINK,
                        true),
                row("known, called live without a blink of this face", known().alive(0), NO_BLINK, true),
                row("known, suspected once", known().judged(VISITOR.isSpoof()), SPOOF_SUSPECTED, false),
                row(
                        "known, suspected in three frames",
                        known().begun(300).judged(VISITOR.isSpoof(), VISITOR.isSpoof(), VISITOR.isSpoof()),
                        SPOOF_SUSPECTED,
                        true),
                row(
                        "known, suspected in three frames and then called alive",
                        known().judged(VISITOR.isSpoof(), VISITOR.isSpoof(), VISITOR.isSpoof(), VISITOR.isAlive(1)),
                        SPOOF_SUSPECTED,
                        true),
                row(
                        "known, live, but some new check failed",
                        known().judged(live(
                                1, blink(PASSED), new LivenessCheck("thermal", FAILED, null, null, "cold"))),
                        SPOOF_SUSPECTED,
                        false),
                row(
                        "known, live, but the fallback failed",
                        known().judged(live(
                                1,
                                blink(PASSED),
                                new LivenessCheck(LivenessCheck.PASSIVE_FALLBACK, FAILED, null, null, "flat"))),
                        SPOOF_SUSPECTED,
                        false),
                row(
                        "known, blinked, passive pending",
                        known().judged(live(1, blink(PASSED), passive(PENDING))),
                        LIVENESS_IN_DOUBT,
                        true),
                row(
                        "known, blinked, passive passed for the face before",
                        known().passiveFrom(NOW).judged(live(1, blink(PASSED), passive(PASSED))),
                        LIVENESS_IN_DOUBT,
                        true),
                row(
                        "known, blink passed and pending at once",
                        known().judged(live(1, blink(PASSED), blink(PENDING))),
                        NO_BLINK,
                        true),
                row("known, live, no check named", known().judged(live(1)), NO_BLINK, true),
                row(
                        "alive and named, but not alike enough to enter",
                        evidence()
                                .begun(3_000)
                                .faces(3, () -> VISITOR.is(ANNA, 0.44))
                                .alive(1),
                        NOT_ALIKE_ENOUGH,
                        false),
                row(
                        "alive and named, but not alike enough to enter, patience over",
                        evidence().faces(3, () -> VISITOR.is(ANNA, 0.44)).alive(1),
                        NOT_ALIKE_ENOUGH,
                        true),
                row(
                        "recognised 501 ms before the sign of life",
                        known().ago(601).alive(1),
                        TOO_FEW_VOTES,
                        false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusals")
    void refuses(String words, Given given, DenialReason reason, boolean settled) {
        Ruling ruling = Policy.judge(given.now(), NOT_ASKED, TERMS, NOW);

        assertThat(ruling.reason()).isEqualTo(reason);
        assertThat(ruling.settled()).isEqualTo(settled);
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                arguments(Liveness.Cause.LOW_RATE, LOW_FRAME_RATE),
                arguments(Liveness.Cause.TOO_FEW_FRAMES, LIVENESS_IN_DOUBT),
                arguments(Liveness.Cause.NO_BLINK_YET, NO_BLINK),
                arguments(Liveness.Cause.EYES_NOT_VISIBLE, EYES_NOT_VISIBLE),
                arguments(Liveness.Cause.DOUBTFUL, LIVENESS_IN_DOUBT),
                arguments(Liveness.Cause.NO_CHECKS, LIVENESS_IN_DOUBT));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void says_why_liveness_is_in_doubt(Liveness.Cause cause, DenialReason reason) {
        LivenessVerdict doubt = VISITOR.judged(new Liveness.Inconclusive(cause, "doubt"), 1, blink(PASSED));
        assertThat(Policy.judge(known().judged(doubt).now(), NOT_ASKED, TERMS, NOW)
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Liveness.Cause.class)
    void never_opens_on_a_doubt_that_no_check_explains(Liveness.Cause cause) {
        LivenessVerdict doubt =
                VISITOR.judged(new Liveness.Inconclusive(cause, "doubt"), 1, blink(PASSED), passive(PASSED));
        assertThat(Policy.judge(known().judged(doubt).now(), NOT_ASKED, TERMS, NOW)
                        .decision())
                .isInstanceOf(Decision.Denied.class);
    }

    static Stream<Arguments> compositions() {
        return Stream.of(
                arguments(REQUIRED, REQUIRED, PASSED, PASSED, true),
                arguments(REQUIRED, REQUIRED, PASSED, UNAVAILABLE, false),
                arguments(REQUIRED, WHEN_AVAILABLE, PASSED, UNAVAILABLE, true),
                arguments(REQUIRED, WHEN_AVAILABLE, PASSED, PENDING, false),
                arguments(REQUIRED, WHEN_AVAILABLE, UNAVAILABLE, PASSED, false),
                arguments(REQUIRED, OFF, PASSED, PENDING, true),
                arguments(REQUIRED, OFF, PENDING, PASSED, false),
                arguments(REQUIRED, OFF, PASSED, FAILED, false),
                arguments(OFF, REQUIRED, PENDING, PASSED, true),
                arguments(OFF, REQUIRED, PASSED, PENDING, false),
                arguments(WHEN_AVAILABLE, REQUIRED, PENDING, PASSED, false),
                arguments(WHEN_AVAILABLE, REQUIRED, UNAVAILABLE, PASSED, true),
                // Configurations that are refused anyway must not open either.
                arguments(OFF, OFF, PASSED, PASSED, false),
                arguments(WHEN_AVAILABLE, WHEN_AVAILABLE, UNAVAILABLE, UNAVAILABLE, false));
    }

    @ParameterizedTest(name = "blink {0} is {2}, passive {1} is {3}: opens {4}")
    @MethodSource("compositions")
    void composes_the_checks_as_configured(
            Requirement blink,
            Requirement passive,
            LivenessCheck.State blinkIs,
            LivenessCheck.State passiveIs,
            boolean opens) {
        Terms terms = terms(config(true, blink, passive, CONFIG.opensFor()), AccessLevel.RESIDENT);
        TrackEvidence evidence =
                known().judged(live(1, blink(blinkIs), passive(passiveIs))).now();

        assertThat(Policy.judge(evidence, NOT_ASKED, terms, NOW).decision() instanceof Decision.Granted)
                .isEqualTo(opens);
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                arguments(OFF, REQUIRED, blink(PENDING), passive(PASSED), null),
                arguments(WHEN_AVAILABLE, REQUIRED, blink(UNAVAILABLE), passive(PASSED), null),
                arguments(WHEN_AVAILABLE, REQUIRED, blink(PENDING), passive(PASSED), NO_BLINK),
                arguments(REQUIRED, OFF, blink(PASSED), passive(PENDING), null),
                arguments(REQUIRED, OFF, blink(PENDING), passive(PENDING), NO_BLINK),
                arguments(REQUIRED, WHEN_AVAILABLE, blink(PASSED), passive(PENDING), NO_BLINK),
                arguments(REQUIRED, OFF, blink(PASSED), fallback(PENDING), null),
                arguments(REQUIRED, WHEN_AVAILABLE, blink(PASSED), fallback(PENDING), NO_BLINK),
                arguments(REQUIRED, OFF, blink(PASSED), fallback(FAILED), SPOOF_SUSPECTED));
    }

    @ParameterizedTest(name = "blink {0}, passive {1}: {2} and {3} give {4}")
    @MethodSource("doubts")
    void does_without_a_doubt_that_the_configuration_sets_aside(
            Requirement blink, Requirement passive, LivenessCheck one, LivenessCheck other, DenialReason reason) {
        Terms terms = terms(config(true, blink, passive, CONFIG.opensFor()), AccessLevel.RESIDENT);
        LivenessVerdict doubt =
                VISITOR.judged(new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "doubt"), 1, one, other);

        assertThat(Policy.judge(known().judged(doubt).now(), NOT_ASKED, terms, NOW)
                        .reason())
                .isEqualTo(reason);
    }

    static Stream<Arguments> challenges() {
        LivenessVerdict doubt = VISITOR.isInDoubt(1);
        LivenessVerdict alive = live(1, blink(PASSED), passive(PASSED));
        LivenessVerdict noBlink = VISITOR.hasNotBlinked();
        Supplier<LivenessVerdict> flat = () -> live(1, blink(PASSED), passive(FAILED));
        LivenessVerdict otherDoubt = VISITOR.judged(
                doubt.outcome(), 1, blink(PASSED), passive(PENDING), new LivenessCheck("x", PENDING, null, null, ""));
        return Stream.of(
                asks("in doubt", Challenge.IF_DOUBTFUL, NOT_ASKED, LIVENESS_IN_DOUBT, false, doubt),
                asks("in doubt", Challenge.IF_DOUBTFUL, OPEN, LIVENESS_IN_DOUBT, false, doubt),
                asks("in doubt", Challenge.IF_DOUBTFUL, SPENT, NO_RESPONSE, true, doubt),
                says("in doubt", Challenge.IF_DOUBTFUL, ANSWERED, null, doubt),
                says("in doubt", Challenge.OFF, NOT_ASKED, LIVENESS_IN_DOUBT, doubt),
                says("in doubt", Challenge.OFF, ANSWERED, LIVENESS_IN_DOUBT, doubt),
                says("in doubt", Challenge.ALWAYS, NOT_ASKED, LIVENESS_IN_DOUBT, doubt),
                says("in doubt", Challenge.ALWAYS, ANSWERED, LIVENESS_IN_DOUBT, doubt),
                says("in doubt for another cause too", Challenge.IF_DOUBTFUL, ANSWERED, LIVENESS_IN_DOUBT, otherDoubt),
                says("alive", Challenge.OFF, NOT_ASKED, null, alive),
                says("alive", Challenge.IF_DOUBTFUL, NOT_ASKED, null, alive),
                says("alive", Challenge.IF_DOUBTFUL, SPENT, null, alive),
                asks("alive", Challenge.ALWAYS, NOT_ASKED, NO_RESPONSE, false, alive),
                asks("alive", Challenge.ALWAYS, OPEN, NO_RESPONSE, false, alive),
                asks("alive", Challenge.ALWAYS, SPENT, NO_RESPONSE, true, alive),
                says("alive", Challenge.ALWAYS, ANSWERED, null, alive),
                says("no blink", Challenge.ALWAYS, ANSWERED, NO_BLINK, noBlink),
                says("no blink", Challenge.IF_DOUBTFUL, ANSWERED, NO_BLINK, noBlink),
                says(
                        "in doubt, no blink of this face",
                        Challenge.IF_DOUBTFUL,
                        ANSWERED,
                        LIVENESS_IN_DOUBT,
                        VISITOR.isInDoubt(0)),
                says("flat", Challenge.IF_DOUBTFUL, ANSWERED, SPOOF_SUSPECTED, flat.get()),
                says("flat", Challenge.ALWAYS, ANSWERED, SPOOF_SUSPECTED, flat.get()),
                says("spoof", Challenge.ALWAYS, ANSWERED, SPOOF_SUSPECTED, VISITOR.isSpoof()),
                says("flat once, then in doubt", Challenge.IF_DOUBTFUL, ANSWERED, LIVENESS_IN_DOUBT, flat.get(), doubt),
                says(
                        "flat once, then in doubt",
                        Challenge.IF_DOUBTFUL,
                        NOT_ASKED,
                        LIVENESS_IN_DOUBT,
                        flat.get(),
                        doubt),
                says(
                        "flat three times, then in doubt",
                        Challenge.IF_DOUBTFUL,
                        ANSWERED,
                        SPOOF_SUSPECTED,
                        flat.get(),
                        flat.get(),
                        flat.get(),
                        doubt));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @MethodSource("challenges")
    void composes_the_answer_to_a_challenge_with_the_checks(
            String words,
            Challenge when,
            Standing standing,
            DenialReason reason,
            boolean lacksAnswer,
            boolean settled,
            List<LivenessVerdict> verdicts) {
        Terms terms = terms(challenging(when), AccessLevel.RESIDENT);
        TrackEvidence evidence =
                known().judged(verdicts.toArray(new LivenessVerdict[0])).now();

        Ruling ruling = Policy.judge(evidence, standing, terms, NOW);

        assertThat(ruling.reason()).isEqualTo(reason);
        assertThat(ruling.lacksAnswer()).isEqualTo(lacksAnswer);
        if (lacksAnswer) {
            assertThat(ruling.settled()).isEqualTo(settled);
        }
    }

    @Test
    void asks_for_no_answer_of_someone_who_may_not_enter_or_is_not_known() {
        Terms barred = terms(challenging(Challenge.ALWAYS), AccessLevel.BARRED);
        Terms always = terms(challenging(Challenge.ALWAYS), AccessLevel.RESIDENT);
        List<Ruling> rulings = List.of(
                Policy.judge(known().alive(1).now(), NOT_ASKED, barred, NOW),
                Policy.judge(evidence().faces(17, VISITOR::isUnknown).alive(1).now(), NOT_ASKED, always, NOW),
                Policy.judge(
                        evidence().faces(2, () -> VISITOR.is(ANNA)).alive(1).now(), NOT_ASKED, always, NOW),
                Policy.judge(known().ago(601).alive(1).now(), NOT_ASKED, always, NOW),
                Policy.judge(known().judged(VISITOR.hasNotBlinked()).now(), NOT_ASKED, always, NOW));

        assertThat(rulings).noneMatch(Ruling::lacksAnswer);
    }

    @Test
    void a_challenge_that_was_lost_is_no_spoof() {
        LivenessVerdict lost = Visitor.answering(live(1, blink(PASSED), passive(PASSED)), MessageId.random(), FAILED);

        assertThat(Policy.judge(known().judged(lost, lost, lost).now(), NOT_ASKED, TERMS, NOW)
                        .decision())
                .isInstanceOf(Decision.Granted.class);
    }

    @ParameterizedTest
    @EnumSource(Liveness.Cause.class)
    void never_opens_on_a_doubt_that_an_open_challenge_alone_would_explain(Liveness.Cause cause) {
        LivenessVerdict doubt = Visitor.answering(
                VISITOR.judged(new Liveness.Inconclusive(cause, "doubt"), 1, blink(PASSED), passive(PASSED)),
                MessageId.random(),
                PENDING);
        for (Standing standing : List.of(NOT_ASKED, OPEN, ANSWERED, SPENT)) {
            assertThat(Policy.judge(known().judged(doubt).now(), standing, TERMS, NOW)
                            .decision())
                    .isInstanceOf(Decision.Denied.class);
        }
    }

    @Test
    void a_challenge_speaks_for_no_passive_score_of_the_face_before() {
        assertThat(Policy.judge(
                                known().passiveFrom(NOW)
                                        .judged(VISITOR.isInDoubt(1))
                                        .now(),
                                ANSWERED,
                                TERMS,
                                NOW)
                        .reason())
                .isEqualTo(LIVENESS_IN_DOUBT);
    }

    @Test
    void patience_lasts_while_an_answer_is_waited_for() {
        TrackEvidence noBlink = known().judged(VISITOR.hasNotBlinked()).now();

        assertThat(Policy.judge(noBlink, NOT_ASKED, TERMS, NOW).settled()).isTrue();
        assertThat(Policy.judge(noBlink, OPEN, TERMS, NOW).settled()).isFalse();
        assertThat(Policy.judge(noBlink, OPEN, TERMS, OPEN.patientUntil()).settled())
                .isTrue();
    }

    private static Arguments asks(
            String words,
            Challenge when,
            Standing standing,
            DenialReason reason,
            boolean settled,
            LivenessVerdict... all) {
        return arguments(words, when, standing, reason, true, settled, List.of(all));
    }

    private static Arguments says(
            String words, Challenge when, Standing standing, DenialReason reason, LivenessVerdict... all) {
        return arguments(words, when, standing, reason, false, true, List.of(all));
    }

    private static AccessConfig challenging(Challenge when) {
        return Configured.with(Map.of("challenge", when));
    }

    static Stream<Arguments> permissions() {
        AccessConfig residentsOnly = config(true, REQUIRED, OFF, Set.of(AccessLevel.RESIDENT));
        return Stream.of(
                arguments("owner", terms(CONFIG, AccessLevel.OWNER), SourceKind.CAMERA, null),
                arguments("guest", terms(CONFIG, AccessLevel.GUEST), SourceKind.STREAM, null),
                arguments(
                        "no document",
                        new Terms(CONFIG, any -> Optional.empty(), LEFT, false, true, NOON),
                        SourceKind.CAMERA,
                        NO_LEVEL),
                arguments("barred", terms(CONFIG, AccessLevel.BARRED), SourceKind.CAMERA, BARRED),
                arguments("notify only", terms(CONFIG, AccessLevel.NOTIFY_ONLY), SourceKind.CAMERA, NOTIFY_ONLY),
                arguments(
                        "guest where residents open",
                        terms(residentsOnly, AccessLevel.GUEST),
                        SourceKind.CAMERA,
                        NOT_ALLOWED),
                arguments(
                        "nobody opens",
                        terms(config(true, REQUIRED, OFF, Set.of()), AccessLevel.OWNER),
                        SourceKind.CAMERA,
                        NOT_ALLOWED),
                arguments(
                        "face unlock off",
                        terms(config(false, REQUIRED, OFF, CONFIG.opensFor()), AccessLevel.OWNER),
                        SourceKind.CAMERA,
                        FACE_UNLOCK_OFF),
                arguments("lockdown", terms(lockdown(true), AccessLevel.OWNER), SourceKind.CAMERA, LOCKDOWN),
                arguments(
                        "lockdown, face unlock off too",
                        terms(lockdown(false), AccessLevel.RESIDENT),
                        SourceKind.CAMERA,
                        LOCKDOWN),
                arguments("barred in a lockdown", terms(lockdown(true), AccessLevel.BARRED), SourceKind.CAMERA, BARRED),
                arguments("demo, mock lock", lock(false, true), SourceKind.DEMO, null),
                arguments("demo, real lock", lock(true, true), SourceKind.DEMO, REAL_LOCK_NEEDS_CAMERA),
                arguments("file, real lock", lock(true, true), SourceKind.FILE, REAL_LOCK_NEEDS_CAMERA),
                arguments("folder, real lock", lock(true, true), SourceKind.FOLDER, REAL_LOCK_NEEDS_CAMERA),
                arguments("camera, real lock", lock(true, true), SourceKind.CAMERA, null),
                arguments("stream, real lock", lock(true, true), SourceKind.STREAM, null),
                arguments("jammed", lock(true, false), SourceKind.CAMERA, LOCK_FAILED));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("permissions")
    void knows_who_may(String words, Terms terms, SourceKind source, DenialReason reason) {
        Ruling ruling = Policy.judge(known().source(source).alive(1).now(), NOT_ASKED, terms, NOW);

        assertThat(ruling.reason()).isEqualTo(reason);
        assertThat(ruling.settled()).isTrue();
    }

    @Test
    void says_in_a_dry_run_who_would_have_been_let_in() {
        Terms terms = terms(Configured.with(Map.of("dryRun", true, "passive", OFF)), AccessLevel.RESIDENT);

        assertThat(Policy.judge(known().alive(1).now(), NOT_ASKED, terms, NOW).decision())
                .isEqualTo(new Decision.Denied(DRY_RUN, ANNA));
        assertThat(Policy.judge(known().now(), NOT_ASKED, terms, NOW).reason()).isNotEqualTo(DRY_RUN);
    }

    @Test
    void refuses_who_may_not_before_looking_for_life() {
        Ruling ruling = Policy.judge(known().now(), NOT_ASKED, terms(CONFIG, AccessLevel.BARRED), NOW);
        assertThat(ruling.decision()).isEqualTo(new Decision.Denied(BARRED, ANNA));
        assertThat(ruling.settled()).isTrue();
    }

    private static Arguments row(String words, Given given, DenialReason reason, boolean settled) {
        return arguments(words, given, reason, settled);
    }

    private static LivenessCheck fallback(LivenessCheck.State state) {
        return new LivenessCheck(LivenessCheck.PASSIVE_FALLBACK, state, null, null, "fallback");
    }

    private static Terms terms(AccessConfig config, AccessLevel level) {
        return Permitted.everybody(config, level, NOON);
    }

    private static AccessConfig lockdown(boolean faceUnlock) {
        return Configured.with(Map.of("lockdown", true, "faceUnlock", faceUnlock));
    }

    private static Terms lock(boolean real, boolean works) {
        return new Terms(CONFIG, person -> Optional.of(new Allowance(AccessLevel.RESIDENT)), LEFT, real, works, NOON);
    }

    private static AccessConfig config(
            boolean faceUnlock, Requirement blink, Requirement passive, Set<AccessLevel> opensFor) {
        return Configured.with(
                Map.of("faceUnlock", faceUnlock, "blink", blink, "passive", passive, "opensFor", opensFor));
    }
}
