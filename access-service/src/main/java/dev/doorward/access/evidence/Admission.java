package dev.doorward.access.evidence;

/** What the {@link Gate} says of a verdict. */
public sealed interface Admission {

    /** @param capturedAt when its face was captured, {@link Ticks}; at worst too early by the nonce's way to the camera */
    record Admitted(long capturedAt) implements Admission {}

    record Refused(Refusal why) implements Admission {}
}
