package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import dev.doorward.vision.pattern.Spectrum;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether a grating lies over the face: the pixels of a screen beat with the camera's (moiré), in brightness and, since
 * red, green and blue lie side by side, in colour. What lies over the face stays where it is while the face moves, so the
 * mean of many frames shows it best.
 */
final class ScreenJudge {
    /** Swatches of one place behind the first answer, and behind the second, which sees more; then it begins anew. */
    private static final int FIRST = 6;

    private static final int SECOND = 12;
    /** Places at which a face that moves may be summed at once. */
    private static final int MOST_PLACES = 6;

    /**
     * Peaks over the median of their frequency, natural logarithm. Faces of three people have 5.8 in brightness and 7.7 in
     * colour at most, also when encoded twice; replays on a screen that stands mostly more; beyond the second limits nothing
     * but a screen is seen.
     */
    private static final double BRIGHTNESS = 6.2;

    private static final double COLOUR = 8.25;
    private static final double CERTAINLY_BRIGHTNESS = 8;
    private static final double CERTAINLY_COLOUR = 9.5;

    private record Place(int x, int y, int side) {}

    private record Judged(double seconds, Check check) {}

    private static final Check NOT_YET = new Check(
            Kind.SCREEN,
            new Pending(Cause.TOO_FEW_FRAMES, "Has not looked closely enough for a screen's pixels"),
            OptionalDouble.empty(),
            1);

    private final Map<Place, Sum> sums = new LinkedHashMap<>();
    private final Map<Integer, Spectrum> spectra = new HashMap<>();
    private final Deque<Judged> lately = new ArrayDeque<>();

    void add(double seconds, Swatch swatch) {
        int side = swatch.picture().width();
        if (side != swatch.picture().height() || Integer.bitCount(side) != 1) {
            return; // the frame is smaller than the square
        }
        Place place = new Place(swatch.x(), swatch.y(), side);
        sums.values().removeIf(sum -> seconds - sum.begun > TrackLiveness.LOOKS_BACK);
        if (sums.size() >= MOST_PLACES && !sums.containsKey(place)) {
            sums.remove(sums.keySet().iterator().next());
        }
        Sum sum = sums.computeIfAbsent(place, any -> new Sum(seconds, side));
        sum.add(swatch.picture().bgr());
        if (sum.samples == FIRST || sum.samples == SECOND) {
            lately.addLast(new Judged(seconds, judged(sum, spectra.computeIfAbsent(side, Spectrum::new))));
        }
        if (sum.samples == SECOND) {
            sums.remove(place);
        }
    }

    /**
     * The worst that was seen lately: a screen is not always seen, and where one was seen there is one. Pending until a face
     * kept its place for more than half a second.
     *
     * @param now the newest frame's time
     */
    Check check(double now) {
        lately.removeIf(judged -> now - judged.seconds() > TrackLiveness.LOOKS_BACK);
        return lately.stream()
                .map(Judged::check)
                .max(Comparator.comparingDouble(check -> check.score().orElseThrow()))
                .orElse(NOT_YET);
    }

    private static Check judged(Sum sum, Spectrum spectrum) {
        double light = sum.brightness(spectrum);
        double hue = sum.colour(spectrum);
        double score = Math.max(light / BRIGHTNESS, hue / COLOUR);
        String measured = String.format(Locale.ROOT, " (%.1f in brightness, %.1f in colour)", light, hue);
        State state;
        if (light > CERTAINLY_BRIGHTNESS || hue > CERTAINLY_COLOUR) {
            state = new Failed("A screen's pixels lie over the face" + measured);
        } else if (score > 1) {
            state = new Pending(Cause.DOUBTFUL, "In doubt whether a screen's pixels lie over the face" + measured);
        } else {
            state = new Passed("No screen's pixels lie over the face");
        }
        return new Check(Kind.SCREEN, state, OptionalDouble.of(score), 1);
    }

    /** Frames at one place, added up. */
    private static final class Sum {
        private final double begun;
        private final int side;
        private final int[] bgr;
        private int samples;

        Sum(double begun, int side) {
            this.begun = begun;
            this.side = side;
            this.bgr = new int[side * side * 3];
        }

        void add(byte[] pixels) {
            samples++;
            for (int i = 0; i < bgr.length; i++) {
                bgr[i] += pixels[i] & 0xff;
            }
        }

        double brightness(Spectrum spectrum) {
            return peak(spectrum, 0.114f, 0.587f, 0.299f);
        }

        /** A screen's stripes are seen in red and in blue; what a codec does to one colour is not. */
        double colour(Spectrum spectrum) {
            return Math.min(peak(spectrum, 0, -1, 1), peak(spectrum, 1, -1, 0));
        }

        private double peak(Spectrum spectrum, float blue, float green, float red) {
            float[] values = new float[side * side];
            for (int i = 0; i < values.length; i++) {
                values[i] = (blue * bgr[3 * i] + green * bgr[3 * i + 1] + red * bgr[3 * i + 2]) / samples;
            }
            return spectrum.peak(values);
        }
    }
}
