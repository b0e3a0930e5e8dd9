package dev.doorward.evaluation.blink;

import java.util.ArrayList;
import java.util.List;

/**
 * Detected blinks against true ones, one to one; seconds of their middles.
 *
 * @param found how many pairs
 * @param falsely detected and not there
 * @param missed there and not detected
 */
record BlinkMatch(int found, List<Double> falsely, List<Double> missed) {
    private static final double TOLERANCE = 0.25;

    /** In time order each takes the first that is near enough, which on a line finds the most pairs there are. */
    static BlinkMatch of(List<Double> detected, List<Double> truth) {
        List<Double> falsely = new ArrayList<>();
        List<Double> missed = new ArrayList<>(truth.stream().sorted().toList());
        int found = 0;
        for (double one : detected.stream().sorted().toList()) {
            var near = missed.stream()
                    .filter(there -> Math.abs(there - one) <= TOLERANCE + 1e-9)
                    .findFirst();
            if (near.isPresent()) {
                missed.remove(near.get());
                found++;
            } else {
                falsely.add(one);
            }
        }
        return new BlinkMatch(found, falsely, missed);
    }
}
