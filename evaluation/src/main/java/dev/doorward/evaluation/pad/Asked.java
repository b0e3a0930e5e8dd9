package dev.doorward.evaluation.pad;

import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Motion;
import java.util.Map;

/**
 * What became of each movement that the door might have asked for.
 *
 * @param after seconds from the first face
 * @param answers waiting, where the clip ended before the time to answer did
 */
record Asked(double after, Map<Motion, Answer.State> answers) {
    int questions() {
        return answers.size();
    }

    int answered() {
        return count(Answer.State.DONE);
    }

    int cutShort() {
        return count(Answer.State.WAITING);
    }

    private int count(Answer.State state) {
        return (int) answers.values().stream().filter(one -> one == state).count();
    }
}
