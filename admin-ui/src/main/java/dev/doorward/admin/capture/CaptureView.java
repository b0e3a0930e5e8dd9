package dev.doorward.admin.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the taking of pictures is.
 *
 * @param step that is under way, or was when it ended
 * @param taken how many pictures were good
 * @param of how many steps there are
 * @param pictures what became of each that was sent, the newest first
 * @param secondsLeft until it ends by itself
 * @param why it failed, in words; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptureView(
        PersonId person,
        DoorId door,
        State state,
        Step step,
        Hint hint,
        int taken,
        int of,
        List<Answer> pictures,
        long secondsLeft,
        @Nullable String why) {
    public enum State {
        RUNNING,
        /** Every step had its picture or its time. */
        DONE,
        CANCELLED,
        TIMED_OUT,
        /** A second face stayed in view: nobody can say whose the next picture would be. */
        SEVERAL_FACES,
        FAILED
    }

    /**
     * What recognition-service said to a picture.
     *
     * @param taken whether it is now one of this person's
     * @param words warnings, or why it was refused and what to do
     * @param alike whom it is too like to be taken; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            Step step,
            boolean taken,
            List<String> words,
            @Nullable Alike alike) {}

    /** Another person, and how like them the face is. */
    public record Alike(PersonId person, double similarity) {}
}
