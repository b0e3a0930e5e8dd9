package dev.doorward.evaluation.lock;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.TrackId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sequence of messages, and whether the door is to open for it.
 *
 * @param track of the face; null for a command
 * @param command its id; null for a face and where it has none
 */
record Tried(Kind kind, @Nullable TrackId track, @Nullable MessageId command, List<Message> messages) {
    /** What goes out, as it goes out. */
    record Message(Party sender, Topic<?> row, byte[] payload, boolean retained) {}

    enum Kind {
        LIVING_RESIDENT(true),
        EVERY_MESSAGE_TWICE(true),
        CAMERA_CLOCK_YEARS_OFF(true),
        COMMAND(true),
        PHOTOGRAPH_OF_A_RESIDENT(false),
        LIVING_STRANGER(false),
        BARRED_PERSON(false),
        FACE_ON_ONE_TRACK_LIFE_ON_ANOTHER(false),
        RECORDING_BEFORE_A_REAL_LOCK(false),
        STALE_NONCE(false),
        INVENTED_NONCE(false),
        HELD_BACK(false),
        REPLAYED(false),
        SIGNED_BY_ANOTHER_SERVICE(false),
        ALTERED_AFTER_SIGNING(false),
        UNSIGNED(false),
        OF_ANOTHER_DOOR(false),
        SIGNED_FOR_ANOTHER_DOORS_TOPIC(false),
        OUT_OF_ORDER_WITHOUT_LIFE(false),
        COMMAND_SIGNED_BY_ANOTHER_SERVICE(false),
        COMMAND_WITH_A_STALE_NONCE(false),
        COMMAND_FOR_ANOTHER_DOOR(false),
        COMMAND_REPLAYED(false),
        UNLOCK_WITHOUT_CODE(false);

        final boolean opens;

        Kind(boolean opens) {
            this.opens = opens;
        }
    }
}
