package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Homography;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How the points of a face move over three seconds. A head is solid: when it turns, its points do not move like those of
 * a flat sheet, whose every motion is one homography. It denies only: whoever does not turn has shown nothing.
 */
final class MotionJudge {
    private static final double WINDOW = TrackLiveness.LOOKS_BACK;
    /** So much must have been seen, seconds and frames, before anything is said. */
    private static final double LEAST = 2;

    private static final int LEAST_FRAMES = 24;
    private static final int MOST_FRAMES = 120;
    /** Neighbouring frames say the same. */
    private static final double JUDGED_EVERY = 0.3;
    /** Points are the mean over so many seconds about a moment: landmarks jitter. */
    private static final double SMOOTH = 0.25;

    /** Eye distances that turn and scale in the picture leave unexplained: below it nothing turned out of the plane. */
    private static final double TURNED = 0.015;
    /**
     * Of those, what a homography leaves. Living heads that turn or speak: 0.54 at least over 150 windows of 10 clips; a
     * photograph that is tilted: 0.3 to 0.7, so this finds some and accuses nobody.
     */
    private static final double FLAT = 0.5;

    private static final State UNKNOWN = new Pending(Cause.TOO_FEW_FRAMES, "Has not watched it move long enough");

    private static final Check NOT_YET = new Check(Kind.PLANE, UNKNOWN, OptionalDouble.empty(), FLAT);

    private record Frame(double seconds, Landmarks points) {}

    private final Deque<Frame> frames = new ArrayDeque<>();
    private double judgedAt = Double.NEGATIVE_INFINITY;
    private Check check = NOT_YET;

    /** @param points in pixels that are the same from frame to frame */
    void add(double seconds, Landmarks points) {
        frames.addLast(new Frame(seconds, points));
        while (seconds - frames.getFirst().seconds() > WINDOW || frames.size() > MOST_FRAMES) {
            frames.removeFirst();
        }
    }

    /** Pending until enough was seen. */
    Check check() {
        if (frames.size() < LEAST_FRAMES
                || frames.getLast().seconds() - frames.getFirst().seconds() < LEAST) {
            return NOT_YET;
        }
        double now = frames.getLast().seconds();
        if (now - judgedAt >= JUDGED_EVERY) {
            judgedAt = now;
            check = plane(moments());
        }
        return check;
    }

    private static Check plane(List<Point[]> moments) {
        Point[] middle = mean(moments);
        double similar = 0;
        double flat = 0;
        for (Point[] moment : moments) {
            similar += Relief.square(middle, moment, Similarity.fit(middle, moment)::apply);
            flat += Relief.square(middle, moment, Homography.fitting(List.of(middle), List.of(moment))::apply);
        }
        double turned = Math.sqrt(similar / moments.size());
        if (turned < TURNED) {
            return new Check(Kind.PLANE, new Passed("Has not turned enough to tell"), OptionalDouble.empty(), FLAT);
        }
        double left = Math.sqrt(flat / similar);
        State state = left < FLAT
                ? new Failed("Turns like a flat picture (%s)".formatted(rounded(left)))
                : new Passed("Turns like a head (%s)".formatted(rounded(left)));
        return new Check(Kind.PLANE, state, OptionalDouble.of(left), FLAT);
    }

    /** The face at moments a tenth of a second apart, smoothed, in eye distances; the eyes, which blink, left out. */
    private List<Point[]> moments() {
        List<Point[]> moments = new ArrayList<>();
        double scale = frames.getLast()
                .points()
                .imageLeftEye()
                .distanceTo(frames.getLast().points().imageRightEye());
        double last = Double.NEGATIVE_INFINITY;
        for (Frame frame : frames) {
            if (frame.seconds() - last >= 0.1 - 0.01) {
                last = frame.seconds();
                moments.add(smoothed(last, Math.max(scale, 1)));
            }
        }
        return moments;
    }

    private Point[] smoothed(double about, double scale) {
        double[] sums = new double[2 * Landmarks.COUNT];
        int near = 0;
        for (Frame frame : frames) {
            if (Math.abs(frame.seconds() - about) <= SMOOTH / 2) {
                near++;
                for (int i = 0; i < Landmarks.COUNT; i++) {
                    sums[2 * i] += frame.points().x(i);
                    sums[2 * i + 1] += frame.points().y(i);
                }
            }
        }
        int frames = near;
        return Arrays.stream(Relief.OUTSIDE_EYES)
                .mapToObj(i -> new Point(sums[2 * i] / frames / scale, sums[2 * i + 1] / frames / scale))
                .toArray(Point[]::new);
    }

    private static Point[] mean(List<Point[]> moments) {
        Point[] mean = new Point[moments.getFirst().length];
        for (int i = 0; i < mean.length; i++) {
            int point = i;
            mean[i] = Point.mean(moments.stream().map(moment -> moment[point]).toArray(Point[]::new));
        }
        return mean;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
