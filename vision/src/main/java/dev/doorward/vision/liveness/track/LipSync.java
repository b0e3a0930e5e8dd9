package dev.doorward.vision.liveness.track;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well the lips of a face go with a voice.
 *
 * @param speaking mean activity of the lips while there is a voice, distances of the eyes
 * @param silent the same while there is none, just before and after
 * @param correlation greatest one of activity and voice, over all lags
 * @param lag seconds by which the lips come after the voice there; negative when they are first
 */
record LipSync(double speaking, double silent, double correlation, double lag) {
    private static final double BEFORE = 0.9;
    private static final double AFTER = 0.7;
    private static final double STEP = 0.04;
    private static final int LAGS = 17;

    /** Lips begin before the voice and rest after it: this much of either is the voice's too. */
    private static final double WIDER = 0.15;

    /** An open mouth is no more of a sign than a moving one. */
    private static final double MOST = 0.06;

    /** Share of the moments of which lips and voice must be known. */
    private static final double KNOWN = 0.8;

    /** Empty where too much of the lips or the voice was missed. */
    static Optional<LipSync> of(Utterance spoken, List<Lips.Frame> lips, List<VoiceFrame> heard) {
        double from = spoken.begin() - BEFORE;
        int count = (int) ((spoken.end() + AFTER - from) / STEP);
        double[] voice = new double[count];
        boolean[] voiced = new boolean[count];
        double[] activity = activity(lips, from - LAGS * STEP, count + 2 * LAGS);
        int known = 0;
        Mean speaking = new Mean();
        Mean silent = new Mean();
        for (int i = 0; i < count; i++) {
            double moment = from + i * STEP;
            voice[i] = voice(heard, moment);
            voiced[i] = heard.stream().anyMatch(one -> one.isVoice() && Math.abs(one.seconds() - moment) <= WIDER);
            if (!Double.isNaN(voice[i] + activity[i + LAGS])) {
                known++;
                (voiced[i] ? speaking : silent).add(activity[i + LAGS]);
            }
        }
        return known < KNOWN * count || silent.isEmpty() || speaking.isEmpty()
                ? Optional.empty()
                : Optional.of(best(speaking.value(), silent.value(), voice, activity));
    }

    private static LipSync best(double speaking, double silent, double[] voice, double[] activity) {
        LipSync best = new LipSync(speaking, silent, -1, 0);
        for (int lag = -LAGS; lag <= LAGS; lag++) {
            double correlation = correlation(voice, activity, LAGS + lag);
            if (correlation > best.correlation) {
                best = new LipSync(speaking, silent, correlation, lag * STEP);
            }
        }
        return best;
    }

    private static double[] activity(List<Lips.Frame> lips, double from, int count) {
        double[] activity = new double[count];
        for (int i = 0; i < count; i++) {
            OptionalDouble known = Lips.activity(lips, from + i * STEP);
            activity[i] = known.isPresent() ? Math.min(known.getAsDouble(), MOST) : Double.NaN;
        }
        return activity;
    }

    /** The nearest that was heard; NaN where nothing was. */
    private static double voice(List<VoiceFrame> heard, double moment) {
        double nearest = 1.5 * Utterance.CHUNK;
        double probability = Double.NaN;
        for (VoiceFrame one : heard) {
            double distance = Math.abs(one.seconds() - moment);
            if (distance < nearest) {
                nearest = distance;
                probability = one.probability();
            }
        }
        return probability;
    }

    /** Pearson's; −1 where it has none, or less than half of the moments are known. */
    private static double correlation(double[] voice, double[] activity, int shift) {
        int n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < voice.length; i++) {
            double v = voice[i];
            double a = activity[i + shift];
            if (!Double.isNaN(v + a)) {
                n++;
                x += v;
                y += a;
                xx += v * v;
                yy += a * a;
                xy += v * a;
            }
        }
        double spread = (n * xx - x * x) * (n * yy - y * y);
        return 2 * n < voice.length || spread <= 1e-12 ? -1 : (n * xy - x * y) / Math.sqrt(spread);
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        boolean isEmpty() {
            return count == 0;
        }

        double value() {
            return sum / count;
        }
    }
}
