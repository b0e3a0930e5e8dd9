package dev.doorward.contract;

/** The notification service wants to name people in what it tells. Signed; its answer is on a topic of its own. */
public record NamesAsked(MessageId id) {
    public NamesAsked {
        Require.present(id, "id");
    }
}
