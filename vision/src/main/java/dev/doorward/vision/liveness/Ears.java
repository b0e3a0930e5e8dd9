package dev.doorward.vision.liveness;

/** Eye aspect ratio of each eye: opening over width, about 0.3 open and below 0.2 closed, different for each person. */
public record Ears(double imageLeft, double imageRight) {

    public double mean() {
        return (imageLeft + imageRight) / 2;
    }
}
