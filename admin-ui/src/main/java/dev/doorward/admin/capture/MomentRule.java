package dev.doorward.admin.capture;

import dev.doorward.contract.HeadPose;
import dev.doorward.contract.PixelBox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which moment of a face is good for a step. Pure; recognition-service judges the picture itself afterwards. */
final class MomentRule {
    /** Pixels; recognition-service takes 64 and more (its enrolment Limits), and measures anew. */
    private static final double LEAST_HEIGHT = 72;

    /** Degrees to either side that still look straight ahead. */
    private static final double AHEAD = 8;

    /** Degrees up or down: a camera is seldom at the height of the eyes. */
    private static final double LEVEL = 20;

    /** Degrees of a turn that is asked for; recognition-service takes up to 35. */
    private static final double TURNED = 10;

    private static final double TURNED_TOO_FAR = 30;

    /** Degrees up or down from how the head was held when it looked straight. */
    private static final double RAISED = 7;

    private static final double RAISED_TOO_FAR = 20;

    /** Degrees aside that do not spoil a raised or lowered chin. */
    private static final double ASIDE = 12;

    /** For so long nothing has moved by more than that: of the face's height, or in degrees. */
    static final Duration STILL_FOR = Duration.ofMillis(250);

    private static final double STILL_SHARE = 0.04;
    private static final double STILL_DEGREES = 5;

    private MomentRule() {}

    /**
     * The first thing that is needed; empty when this moment is good.
     *
     * @param before earlier looks of the same track, oldest first
     * @param level pitch, in degrees, when this person looked straight
     */
    static Optional<Hint> lacks(Step step, Look now, List<Look> before, double level) {
        if (now.quality().height() < LEAST_HEIGHT) {
            return Optional.of(Hint.TOO_FAR);
        }
        Optional<Hint> pose = pose(step, now.pose(), level);
        if (pose.isPresent()) {
            return pose;
        } else if (now.quality().poor() != null) {
            return Optional.of(Hint.POOR);
        }
        return isStill(now, before) ? Optional.empty() : Optional.of(Hint.HOLD_STILL);
    }

    /** The contract's yaw grows towards the picture's left, which is the person's right. */
    private static Optional<Hint> pose(Step step, HeadPose pose, double level) {
        double left = -pose.yaw();
        double up = pose.pitch() - level;
        return switch (step) {
            case STRAIGHT ->
                Math.abs(left) <= AHEAD && Math.abs(pose.pitch()) <= LEVEL
                        ? Optional.empty()
                        : Optional.of(Hint.LOOK_STRAIGHT);
            case LEFT -> within(left, TURNED, TURNED_TOO_FAR, Hint.TURN_LEFT);
            case RIGHT -> within(-left, TURNED, TURNED_TOO_FAR, Hint.TURN_RIGHT);
            case UP -> ahead(left).or(() -> within(up, RAISED, RAISED_TOO_FAR, Hint.LIFT_CHIN));
            case DOWN -> ahead(left).or(() -> within(-up, RAISED, RAISED_TOO_FAR, Hint.LOWER_CHIN));
        };
    }

    private static Optional<Hint> ahead(double left) {
        return Math.abs(left) <= ASIDE ? Optional.empty() : Optional.of(Hint.LOOK_STRAIGHT);
    }

    private static Optional<Hint> within(double degrees, double least, double most, Hint more) {
        if (degrees < least) {
            return Optional.of(more);
        }
        return degrees > most ? Optional.of(Hint.LESS) : Optional.empty();
    }

    private static boolean isStill(Look now, List<Look> before) {
        List<Look> lately = before.stream()
                .filter(look -> Duration.between(look.at(), now.at()).compareTo(STILL_FOR) <= 0)
                .toList();
        boolean longEnough = before.size() > lately.size();
        return longEnough && !lately.isEmpty() && lately.stream().allMatch(look -> isNear(look, now));
    }

    private static boolean isNear(Look one, Look other) {
        PixelBox a = one.box();
        PixelBox b = other.box();
        double moved = Math.hypot(
                a.x() + a.width() / 2 - b.x() - b.width() / 2, a.y() + a.height() / 2 - b.y() - b.height() / 2);
        return moved <= STILL_SHARE * b.height()
                && Math.abs(a.height() - b.height()) <= 2 * STILL_SHARE * b.height()
                && Math.abs(one.pose().yaw() - other.pose().yaw()) <= STILL_DEGREES
                && Math.abs(one.pose().pitch() - other.pose().pitch()) <= STILL_DEGREES;
    }
}
