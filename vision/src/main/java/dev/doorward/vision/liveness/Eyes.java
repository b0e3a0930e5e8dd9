package dev.doorward.vision.liveness;

/** How probably each eye is closed, 0 (open) to 1 (closed). Left and right are the picture's. */
public record Eyes(double imageLeftClosed, double imageRightClosed) {

    public double meanClosed() {
        return (imageLeftClosed + imageRightClosed) / 2;
    }
}
