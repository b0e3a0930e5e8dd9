package dev.doorward.evaluation.pad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.config.AccessConfig;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.Check;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubtTest {
    private static final Check.State PASSED = new Check.Passed("passed");
    private static final Check.State FAILED = new Check.Failed("failed");
    private static final Check.State IN_DOUBT = new Check.Pending(Cause.DOUBTFUL, "in doubt");
    private static final Check BLINKED = check(Kind.BLINK, PASSED);

    private final Doubt doubt = new Doubt();

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PASSIVE", "STRICT", "SCREEN", "STILL", "SURROUNDINGS"})
    void who_blinked_and_is_in_doubt_alone_is_asked(Kind kind) {
        assertThat(asks(1, BLINKED, check(kind, IN_DOUBT))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PLANE", "PASSIVE_FALLBACK", "INFRARED"})
    void other_doubts_are_not_settled_by_a_movement(Kind kind) {
        assertThat(asks(1, BLINKED, check(kind, IN_DOUBT))).isFalse();
    }

    @Test
    void who_did_not_blink_is_not_asked_nor_is_the_living() {
        Check open = check(Kind.BLINK, new Check.Pending(Cause.NO_BLINK_YET, "no blink"));

        assertThat(asks(1, open, check(Kind.PASSIVE, IN_DOUBT))).isFalse();
        assertThat(asks(2, BLINKED, check(Kind.PASSIVE, PASSED))).isFalse();
    }

    @Test
    void who_is_missing_a_check_is_not_asked() {
        Check missing = check(Kind.PASSIVE, new Check.Unavailable("no model"));
        Check young = check(Kind.SURROUNDINGS, new Check.Pending(Cause.TOO_FEW_FRAMES, "too few frames"));

        assertThat(asks(1, BLINKED, missing, check(Kind.STILL, IN_DOUBT))).isFalse();
        assertThat(asks(2, BLINKED, young, check(Kind.STILL, IN_DOUBT))).isFalse();
    }

    @Test
    void after_a_suspicion_nobody_is_asked_for_three_seconds() {
        asks(1, BLINKED, check(Kind.PLANE, FAILED));

        assertThat(asks(4, BLINKED, check(Kind.PASSIVE, IN_DOUBT))).isFalse();
        assertThat(asks(4.1, BLINKED, check(Kind.PASSIVE, IN_DOUBT))).isTrue();
    }

    @Test
    void the_door_asks_in_doubt_by_default() {
        assertThat(AccessConfig.defaults().challenge()).isEqualTo(AccessConfig.Challenge.IF_DOUBTFUL);
    }

    /** What is said twice must not come apart. */
    @Test
    void checks_are_those_of_the_access_policy() throws Exception {
        Path signs = Path.of("../access-service/src/main/java/dev/doorward/access/policy/Signs.java");
        Matcher list = Pattern.compile("MAY_DOUBT = Set\\.of\\(([^)]*)\\)").matcher(Files.readString(signs));
        assertThat(list.find()).isTrue();

        Set<String> settled = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.INFRARED && !Doubt.UNSETTLED.contains(kind))
                .map(Kind::name)
                .collect(Collectors.toSet());
        assertThat(Stream.of(list.group(1).split(",")).map(name -> name.trim().replace("LivenessCheck.", "")))
                .containsExactlyInAnyOrderElementsOf(settled);
    }

    private boolean asks(double seconds, Check... checks) {
        List<Check> all = List.of(checks);
        return doubt.asks(new Assessment(Outcome.of(all), all, 1, 30), seconds);
    }

    private static Check check(Kind kind, Check.State state) {
        return new Check(kind, state, OptionalDouble.empty(), 1);
    }
}
