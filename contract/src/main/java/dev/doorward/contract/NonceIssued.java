package dev.doorward.contract;

/** Each second, from access-service to the camera of its door. */
public record NonceIssued(DoorId door, Nonce nonce) {
    public NonceIssued {
        Require.present(door, "door");
        Require.present(nonce, "nonce");
    }
}
