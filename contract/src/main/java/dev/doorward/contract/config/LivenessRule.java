package dev.doorward.contract.config;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.config.AccessConfig.Challenge;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some levels must show at some times; of several rules the first that applies decides. */
public record LivenessRule(
        @Setting("Levels that this rule is for. None ticked: for everybody.")
        Set<AccessLevel> levels,

        @Setting("Days that it begins on. None ticked: every day. A night belongs to the day on which it began.")
        Set<DayOfWeek> days,

        @JsonFormat(pattern = "HH:mm")
        @Setting("It applies from this time on, by the clock of the house. Empty: all day.")
        @Nullable
        LocalTime from,

        @JsonFormat(pattern = "HH:mm")
        @Setting("It ends before this time. A time before the beginning is one of the next morning. Empty: all day.")
        @Nullable
        LocalTime to,

        @NotNull
        @Setting(
                "Whether all that is ticked must be seen, or any one of them is enough. Any of them is as weak as the weakest: a video of somebody who blinks passes a blink. What finds a spoof denies all the same.")
        Combination combination,

        @Setting(
                "What must be seen. Among all of them a movement is always asked for; among any of them it is asked for when no other was seen in time.")
        Set<Check> checks,

        @NotNull
        @Setting(
                "Whether to ask for a movement on top. In doubt: where the passive models are there they must find the face alive, or the movement settles their doubt.")
        Challenge challenge) {

    /** How the checks of a rule are joined. */
    public enum Combination {
        ALL,
        ANY_OF
    }

    /** What may be asked of a living face. */
    public enum Check {
        BLINK,
        /** The passive models; where they are missing, nobody passes it. */
        PASSIVE,
        /** The answer to a challenge. */
        CHALLENGE,
        /** A face that looks like skin in infrared; where no such camera is, nobody passes it. */
        INFRARED
    }

    public LivenessRule {
        levels = Sets.ordered(levels, AccessLevel.class);
        days = Sets.ordered(days, DayOfWeek.class);
        checks = Sets.ordered(checks, Check.class);
    }

    /** What a new rule says at first: for everybody, always, as strict as the passive models allow. */
    public static LivenessRule defaults() {
        return new LivenessRule(
                Set.of(),
                Set.of(),
                null,
                null,
                Combination.ALL,
                EnumSet.of(Check.BLINK, Check.PASSIVE),
                Challenge.IF_DOUBTFUL);
    }

    @AssertTrue(message = "checks must hold at least one: without a check of liveness a photograph opens the door")
    boolean isSomeLivenessRequired() {
        return !checks.isEmpty();
    }

    @AssertTrue(message = "from and to belong together: set both, or neither for the whole day")
    boolean isTimeWhole() {
        return (from == null) == (to == null);
    }

    @AssertTrue(message = "from and to must differ; leave both empty for the whole day")
    boolean isTimeLong() {
        return from == null || !from.equals(to);
    }

    @AssertTrue(message = "levels must not hold NOTIFY_ONLY or BARRED: no face of theirs opens the door")
    boolean isForLevelsThatMayEnter() {
        return !levels.contains(AccessLevel.NOTIFY_ONLY) && !levels.contains(AccessLevel.BARRED);
    }

    @AssertTrue(
            message =
                    "a movement that is always asked for is already one of any of them: take CHALLENGE out of checks, or choose ALL")
    boolean isMovementCountedOnce() {
        return combination != Combination.ANY_OF || challenge != Challenge.ALWAYS || !checks.contains(Check.CHALLENGE);
    }

    @AssertTrue(
            message =
                    "infrared counts only on top of all the others: tick another check beside it and choose ALL, since a print may look right in infrared")
    boolean isInfraredOnTop() {
        return !checks.contains(Check.INFRARED) || (combination != Combination.ANY_OF && checks.size() > 1);
    }
}
