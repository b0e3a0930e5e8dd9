package dev.doorward.contract;

/** Something asked of a door for a person who may; bound to a nonce that its access-service issued. */
public interface DoorCommand {
    MessageId id();

    DoorId door();

    Freshness freshness();

    /** Who asked: an account's id or another word of admin-ui's for it, never a name. */
    String by();
}
