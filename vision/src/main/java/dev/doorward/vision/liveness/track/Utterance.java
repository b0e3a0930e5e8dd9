package dev.doorward.vision.liveness.track;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody spoke, with no pause longer than that between two words.
 *
 * @param begin of the voice, seconds
 * @param end of the voice, seconds
 * @param voiced seconds of voice within
 */
record Utterance(double begin, double end, double voiced) {
    /** Seconds between two words that are read from a display one after the other. */
    static final double PAUSE = 0.7;

    static final double CHUNK = 0.032;

    /** Those that have ended: silence was heard for a pause after them. In the order of time. */
    static List<Utterance> in(List<VoiceFrame> heard) {
        List<Utterance> ended = new ArrayList<>();
        Utterance open = null;
        for (VoiceFrame frame : heard) {
            if (open != null && frame.seconds() - open.end > PAUSE) {
                ended.add(open);
                open = null;
            }
            if (frame.isVoice()) {
                open = open == null
                        ? new Utterance(frame.seconds(), frame.seconds(), CHUNK)
                        : new Utterance(open.begin, frame.seconds(), open.voiced + CHUNK);
            }
        }
        return ended;
    }
}
