package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import dev.doorward.vision.pattern.Grey;
import dev.doorward.vision.pattern.Patch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * What of the frame moves, and what stands. A camera at a door does not move, so walls and frames keep their place to a
 * fraction of a pixel; a picture that a hand holds takes all that it shows along. And no living face keeps its place so
 * well, not even one that tries. Where nothing around is seen to stand still there may be nothing to see: that is a doubt.
 */
final class SceneJudge {
    private static final double WINDOW = 2.2;
    private static final double SAMPLED_EVERY = 0.2 - 0.02;
    /** So much must have been seen, seconds. */
    private static final double LEAST = 1.6;

    private static final int LEAST_SAMPLES = 7;
    /** A face is reduced to about so many pixels, so that one measure holds at any distance. */
    private static final int FACE_HEIGHT = 96;
    /** Face widths aside, and heights above and below, that are searched for things that stand. */
    private static final double ASIDE = 1.5;

    private static final double ABOVE = 1.0;
    private static final double BELOW = 0.8;
    /** About the face, hair and neck move along. */
    private static final double HEAD_WIDER = 1.3;

    private static final double HEAD_HIGHER = 1.55;
    private static final int STEP = 6;
    /** Bounds the cost; which of them is drawn anew each time. */
    private static final int MOST_PATCHES = 120;

    /**
     * Pixels of the reduced picture, root of the mean square over the window, that things that stand seem to move at most.
     * By a hand's tremor of a thousandth of the picture's width everything moves more.
     */
    private static final double STANDS = 0.15;
    /**
     * The same for the places on a face, their median, below which it is in doubt whether it lives, and below which it does
     * not. Of 12 living clips of three people the least has 0.19, pictures that are fixed have 0.12 at most.
     */
    private static final double HARDLY_MOVES = 0.14;

    private static final double FIXED = 0.09;

    private static final double FARTHEST = 10;

    private static final int LEAST_ON_FACE = 8;
    private static final int FACE_STEP = 4;
    private static final int MOST_ON_FACE = 40;
    /** Samples between two answers. */
    private static final int JUDGED_EVERY = 2;
    /** Things that must stand. Of 12 living clips all but one have 11 and more, of 300 held pictures none had 2. */
    private static final int LEAST_STANDING = 5;

    private static final int ENOUGH_STANDING = 10;
    /** Where a thing is not found, somebody may stand before it. */
    private static final double FOUND = 0.6;

    private static final State UNSEEN = new Pending(Cause.TOO_FEW_FRAMES, "Has not looked around long enough");
    private static final List<Check> NOT_YET =
            List.of(still(UNSEEN, OptionalDouble.empty()), around(UNSEEN, OptionalDouble.empty()));

    private record Sample(double seconds, Box face, Grey around) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Random order = new Random(1);
    private int factor;
    private int sampled;
    private List<Check> checks = NOT_YET;

    void add(Look look) {
        if (!samples.isEmpty() && look.seconds() - samples.getLast().seconds() < SAMPLED_EVERY) {
            return;
        }
        int left = (int) Math.round(look.inFrame().x(0) - look.inPicture().x(0));
        int top = (int) Math.round(look.inFrame().y(0) - look.inPicture().y(0));
        int fits = Math.max(1, (int) Math.round(look.face().height() / FACE_HEIGHT));
        if (samples.isEmpty() || fits > 2 * factor || 2 * fits < factor) {
            samples.clear();
            factor = fits;
        }
        samples.addLast(new Sample(
                look.seconds(), look.face().translated(left, top), Grey.of(look.picture(), left, top, factor)));
        while (look.seconds() - samples.getFirst().seconds() > WINDOW) {
            samples.removeFirst();
        }
        sampled++;
        if (samples.size() < LEAST_SAMPLES
                || look.seconds() - samples.getFirst().seconds() < LEAST) {
            checks = NOT_YET;
        } else if (sampled % JUDGED_EVERY == 0 || checks == NOT_YET) {
            checks = List.of(still(), around());
        }
    }

    /** Of {@link Kind#STILL} and {@link Kind#SURROUNDINGS}. */
    List<Check> checks() {
        return checks;
    }

    private Check still() {
        List<Patch> patches = onFace();
        if (patches.size() < LEAST_ON_FACE) {
            return still(
                    new Pending(Cause.DOUBTFUL, "The face can't be seen well enough to see it move"),
                    OptionalDouble.empty());
        }
        double[] moved = patches.stream()
                .mapToDouble(patch -> moved(patch, HARDLY_MOVES))
                .sorted()
                .toArray();
        double median = moved[moved.length / 2];
        State state;
        if (median < FIXED) {
            state = new Failed(String.format(Locale.ROOT, "Does not move at all (%.2f)", median));
        } else if (median < HARDLY_MOVES) {
            state = new Pending(Cause.DOUBTFUL, String.format(Locale.ROOT, "Hardly moves (%.2f)", median));
        } else {
            state = new Passed("Moves a little, as all that lives");
        }
        return still(state, OptionalDouble.of(Math.min(median, FARTHEST)));
    }

    private Check around() {
        int standing = 0;
        List<Patch> patches = patches();
        for (Patch patch : patches) {
            if (standing < ENOUGH_STANDING && moved(patch, STANDS) < STANDS) {
                standing++;
            }
        }
        State state = standing >= LEAST_STANDING
                ? new Passed("What is around the face stands still")
                : new Pending(
                        Cause.DOUBTFUL,
                        patches.size() < LEAST_STANDING
                                ? "Nothing around the face to compare it with"
                                : "All around the face moves, as in a picture that is held");
        return around(state, OptionalDouble.of(standing));
    }

    private static Check around(State state, OptionalDouble standing) {
        return new Check(Kind.SURROUNDINGS, state, standing, LEAST_STANDING);
    }

    private static Check still(State state, OptionalDouble moving) {
        return new Check(Kind.STILL, state, moving, HARDLY_MOVES);
    }

    /** Below the eyes, which may look through a picture. */
    private List<Patch> onFace() {
        Sample newest = samples.getLast();
        Box face = newest.face();
        List<Patch> patches = new ArrayList<>();
        int right = (int) ((face.x() + 0.85 * face.width()) / factor);
        int bottom = (int) ((face.y() + 0.95 * face.height()) / factor);
        for (int y = (int) ((face.y() + 0.55 * face.height()) / factor); y < bottom; y += FACE_STEP) {
            for (int x = (int) ((face.x() + 0.15 * face.width()) / factor); x < right; x += FACE_STEP) {
                Patch.at(newest.around(), x, y).ifPresent(patches::add);
            }
        }
        Collections.shuffle(patches, order);
        return patches.subList(0, Math.min(patches.size(), MOST_ON_FACE));
    }

    /** Of the newest sample, around the place where the head was. */
    private List<Patch> patches() {
        Sample newest = samples.getLast();
        Box face = newest.face();
        Box head = head();
        List<Patch> patches = new ArrayList<>();
        int right = (int) ((face.right() + ASIDE * face.width()) / factor);
        int bottom = (int) ((face.bottom() + BELOW * face.height()) / factor);
        for (int y = (int) ((face.y() - ABOVE * face.height()) / factor); y < bottom; y += STEP) {
            for (int x = (int) ((face.x() - ASIDE * face.width()) / factor); x < right; x += STEP) {
                boolean ofHead = x > head.x() && x < head.right() && y > head.y() && y < head.bottom();
                if (!ofHead) {
                    Patch.at(newest.around(), x, y).ifPresent(patches::add);
                }
            }
        }
        Collections.shuffle(patches, order);
        return patches.subList(0, Math.min(patches.size(), MOST_PATCHES));
    }

    /** Reduced pixels in which there was a part of the head at some moment. */
    private Box head() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            Point centre = sample.face().centre();
            double halfWidth = sample.face().width() * HEAD_WIDER / 2;
            double halfHeight = sample.face().height() * HEAD_HIGHER / 2;
            left = Math.min(left, centre.x() - halfWidth);
            right = Math.max(right, centre.x() + halfWidth);
            top = Math.min(top, centre.y() - halfHeight);
            bottom = Math.max(bottom, centre.y() + halfHeight);
        }
        double edge = Patch.HALF + 1;
        return new Box(
                left / factor - edge,
                top / factor - edge,
                (right - left) / factor + 2 * edge,
                (bottom - top) / factor + 2 * edge);
    }

    /**
     * Reduced pixels, root of the mean square over the samples; as far as can be where it is not found in most of them.
     *
     * @param limit beyond which it does not matter how far
     */
    private double moved(Patch patch, double limit) {
        double certainlyMoved = 2 * limit * Math.sqrt(samples.size());
        int found = 0;
        double x = 0;
        double y = 0;
        double square = 0;
        for (Sample sample : samples) {
            Optional<Point> there = patch.in(sample.around(), patch.centre());
            if (there.isPresent()) {
                double dx = there.get().x() - patch.centre().x();
                double dy = there.get().y() - patch.centre().y();
                if (Math.hypot(dx, dy) > certainlyMoved) {
                    return FARTHEST;
                }
                found++;
                x += dx;
                y += dy;
                square += dx * dx + dy * dy;
            }
        }
        return found < FOUND * samples.size()
                ? FARTHEST
                : Math.sqrt(Math.max(0, square / found - (x * x + y * y) / found / found));
    }
}
