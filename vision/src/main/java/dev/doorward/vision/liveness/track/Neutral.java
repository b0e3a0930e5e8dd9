package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Landmarks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How somebody held their head before they were asked: movements are measured from there, so nobody has to look straight
 * ahead.
 *
 * @param points of the frame nearest to it
 */
record Neutral(double yaw, double pitch, Landmarks points) {
    private static final double SECONDS = 1;
    private static final int FRAMES = 5;

    /** By medians over the second before; empty when too little was seen of it. */
    static Optional<Neutral> before(double asked, List<HeadFrame> seen) {
        List<HeadFrame> second = seen.stream()
                .filter(frame -> frame.seconds() <= asked && frame.seconds() > asked - SECONDS)
                .toList();
        if (second.size() < FRAMES) {
            return Optional.empty();
        }
        double yaw = median(second, frame -> frame.pose().yaw());
        double pitch = median(second, frame -> frame.pose().pitch());
        return second.stream()
                .min(Comparator.comparingDouble(frame ->
                        Math.hypot(frame.pose().yaw() - yaw, frame.pose().pitch() - pitch)))
                .map(nearest -> new Neutral(yaw, pitch, nearest.points()));
    }

    private static double median(List<HeadFrame> frames, ToDoubleFunction<HeadFrame> angle) {
        return Percentile.of(frames.stream().mapToDouble(angle).toArray(), 0.5);
    }
}
