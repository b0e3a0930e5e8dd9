package dev.doorward.contract;

/**
 * When a frame was captured, told without a common clock: the newest nonce that the camera had received, and the time
 * on the camera's monotonic clock from its receipt to the capture. access-service knows when it issued the nonce, so
 * {@code now - issued - sinceNonceMs} is the age of the frame, too great at most by the nonce's way to the camera.
 *
 * @param sinceNonceMs milliseconds, 0 to 60 000
 */
public record Freshness(Nonce nonce, long sinceNonceMs) {
    public Freshness {
        Require.present(nonce, "nonce");
        Require.within(sinceNonceMs, 0, 60_000, "sinceNonceMs");
    }
}
