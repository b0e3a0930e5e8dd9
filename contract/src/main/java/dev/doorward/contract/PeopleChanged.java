package dev.doorward.contract;

/** The gallery changed: every replica reads it again, the page too. Carries no picture and no name. */
public record PeopleChanged(MessageId id) {
    public PeopleChanged {
        Require.present(id, "id");
    }
}
