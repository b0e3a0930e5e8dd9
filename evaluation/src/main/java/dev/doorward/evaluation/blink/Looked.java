package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.pad.synthesis.Attack;
import dev.doorward.vision.liveness.track.Blink;
import java.util.List;
import java.util.Map;

/**
 * What was found in one clip, and in photographs of whom it shows.
 *
 * @param stills by how they were shown; none of them can blink
 */
record Looked(BlinkClip clip, Watched watched, Map<Attack, List<Watched>> stills) {

    /**
     * @param frames in which there was a face
     * @param seconds how long it lasted
     */
    record Watched(List<Blink> blinks, int frames, double seconds) {
        List<Double> middles() {
            return blinks.stream().map(Blink::middle).toList();
        }
    }
}
