package dev.doorward.contract.config;

import dev.doorward.contract.AccessLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When the door opens, and for how long. */
public record AccessConfig(
        @Setting("Whether a face may open the door at all.") boolean faceUnlock,

        @Setting("Decides and tells as always, and opens for nobody: to try settings out.")
        boolean dryRun,

        @Setting(
                "Lockdown: no face opens, whoever it is, and no PIN but an owner's, until this is lifted. The exit button and commands to the lock go on.")
        boolean lockdown,

        @Min(1) @Max(30) @Setting("Frames of one visit that must name the same person.")
        int votes,

        @DecimalMin("0.2")
        @DecimalMax("0.9")
        @Setting(
                "How alike the face must be to the person for the door to open, in the mean of those frames, the better seen counting more. Recognition's own threshold names somebody; to open takes this.")
        double similarity,

        @NotNull @Setting("Whether a blink must have been seen.")
        Requirement blink,

        @NotNull @Setting("Whether the passive models must find the face alive. They may always deny.")
        Requirement passive,

        @NotNull
        @Setting(
                "Whether what is around a face must be seen to stand still, as before a camera that is mounted: a picture in a hand takes all that it shows along. Off only where the camera moves, as on the leaf of a door.")
        Requirement surroundings,

        @NotNull
        @Setting(
                "Whether the face must look like skin in infrared, where screens are dark. It may always deny. Not tried on a real camera yet. When available: whoever unplugs that camera does without it.")
        Requirement infrared,

        @NotNull
        @Setting(
                "Whether to ask for a movement that only somebody who stands there can make: a turn, a nod, two blinks. It may settle a doubt of the passive models and of what is around the face, never a suspicion.")
        Challenge challenge,

        @Min(3) @Max(15) @Setting(value = "Time to answer a challenge.", unit = "s")
        int challengeSeconds,

        @Setting(
                "Whether two words to say may be asked for too, where the door has a microphone. It is checked that the lips move with the voice, not what is said; sound never leaves the camera.")
        boolean spokenChallenge,

        @Min(2)
        @Max(50)
        @Setting(
                "So many movements that are answered wrongly or not at all, by whomever and without a right answer in between, make the door stop asking for a while. Nobody is affected who needs no movement.")
        int challengesLost,

        @DecimalMin("0.1") @DecimalMax("120") @Setting(value = "Only those lost within this time count.", unit = "min")
        double challengesLostWithin,

        @DecimalMin("0.1")
        @DecimalMax("120")
        @Setting(value = "For this time after too many were lost no movement is asked for.", unit = "min")
        double challengesPause,

        @Min(3)
        @Max(50)
        @Setting(
                "So many strangers within ten minutes, by whomever and well seen, make the door wary: for 30 s at first, and longer with each further one, only a face far above the threshold opens.")
        int strangers,

        @NotNull
        @Size(max = 12)
        @Setting(
                "What some levels must show at some times instead of what is set above. The first rule that applies decides; where none does, the settings above hold.")
        List<@Valid LivenessRule> livenessRules,

        @NotNull
        @Setting(
                value =
                        "Time zone that the times of the rules and of people's hours are of, such as Europe/Vienna. Empty: that of the machine at the door.",
                format = "time-zone")
        String timeZone,

        @NotNull
        @Size(max = 200)
        @Setting(
                "On these days people's hours for holidays count instead of those for the day of the week. Who has hours, but none for holidays, stays outside then.")
        List<LocalDate> holidays,

        @NotNull
        @Size(max = 12)
        @Setting(
                "When a face opens only for two people: the second, who must be somebody else, opens for both, and no PIN of theirs opens. Commands, the owner's code and the exit button go on by themselves.")
        List<@Valid TwoPersonRule> twoPersons,

        @DecimalMin("5")
        @DecimalMax("120")
        @Setting(value = "Where it takes two people, the second must come within this time.", unit = "s")
        double secondPersonWithin,

        @NotNull @Setting("Levels that a face or a PIN opens for.")
        Set<AccessLevel> opensFor,

        @Setting(
                "Whether the page asks for a PIN, as a second factor, before it opens or holds open. Who may use the page may lock without one.")
        boolean pageNeedsPin,

        @DecimalMin("1") @DecimalMax("60") @Setting(value = "The lock closes again after this time.", unit = "s")
        double relockAfter,

        @DecimalMin("1")
        @DecimalMax("720")
        @Setting(
                value =
                        "However often it is opened anew, and for however long it is to be held open, the lock closes after this time. Where there is a door sensor, an open door is waited for.",
                unit = "min")
        double holdOpenLimit,

        @DecimalMin("5")
        @DecimalMax("3600")
        @Setting(
                value = "Where there is a door sensor, a door that stands open for longer is told to be ajar.",
                unit = "s")
        double ajarAfter,

        @DecimalMin("1")
        @DecimalMax("30")
        @Setting(value = "A known face that shows no sign of life is denied after this time.", unit = "s")
        double patience,

        @DecimalMin("0") @DecimalMax("180") @Setting(value = "Servo angle when locked.", unit = "°")
        double lockedAngle,

        @DecimalMin("0") @DecimalMax("180") @Setting(value = "Servo angle when unlocked.", unit = "°")
        double unlockedAngle,

        @DecimalMin("20") @DecimalMax("720") @Setting(value = "How fast the servo turns.", unit = "°/s")
        double servoSpeed) {

    /** How a check of liveness counts; whatever it says here, a check that finds a spoof always denies. */
    public enum Requirement {
        REQUIRED,
        /** Required where its models are there. */
        WHEN_AVAILABLE,
        OFF
    }

    /** When a movement is asked for. */
    public enum Challenge {
        OFF,
        /** When the passive models are in doubt and nothing else is lacking. */
        IF_DOUBTFUL,
        /** Of everybody, on top of everything else. */
        ALWAYS
    }

    public AccessConfig {
        livenessRules = livenessRules == null ? List.of() : List.copyOf(livenessRules);
        holidays = holidays == null
                ? List.of()
                : holidays.stream().distinct().sorted().toList();
        twoPersons = twoPersons == null ? List.of() : List.copyOf(twoPersons);
        opensFor = inOrder(opensFor == null ? Set.of() : opensFor);
    }

    public static AccessConfig defaults() {
        return new AccessConfig(
                true,
                false,
                false,
                3,
                0.47,
                Requirement.REQUIRED,
                Requirement.WHEN_AVAILABLE,
                Requirement.WHEN_AVAILABLE,
                Requirement.OFF,
                Challenge.IF_DOUBTFUL,
                6,
                false,
                6,
                10,
                5,
                5,
                List.of(),
                "",
                List.of(),
                List.of(),
                30,
                Set.of(AccessLevel.OWNER, AccessLevel.RESIDENT, AccessLevel.GUEST),
                false,
                5,
                30,
                60,
                4,
                10,
                100,
                180);
    }

    /** Written the same way each time: equal settings are equal files. */
    private static Set<AccessLevel> inOrder(Set<AccessLevel> levels) {
        Set<AccessLevel> ordered = EnumSet.noneOf(AccessLevel.class);
        ordered.addAll(levels);
        return Collections.unmodifiableSet(ordered);
    }

    /** Whose clock the rules go by. */
    public ZoneId zone() {
        return timeZone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(timeZone);
    }

    @AssertTrue(message = "timeZone must be empty or a known zone such as Europe/Vienna")
    boolean isTimeZoneKnown() {
        return timeZone == null
                || timeZone.isEmpty()
                || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @AssertTrue(message = "blink or passive must be REQUIRED: without a check of liveness a photograph opens the door")
    boolean isSomeLivenessRequired() {
        return blink == Requirement.REQUIRED || passive == Requirement.REQUIRED;
    }

    @AssertTrue(message = "opensFor must not hold NOTIFY_ONLY or BARRED")
    boolean isOpenForLevelsThatMayEnter() {
        return !opensFor.contains(AccessLevel.NOTIFY_ONLY) && !opensFor.contains(AccessLevel.BARRED);
    }

    @AssertTrue(message = "lockedAngle and unlockedAngle must lie at least 10° apart")
    boolean isMoving() {
        return Math.abs(lockedAngle - unlockedAngle) >= 10;
    }
}
