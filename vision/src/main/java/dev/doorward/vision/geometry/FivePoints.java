package dev.doorward.vision.geometry;

/** The five points that a face is aligned by. Left and right are the picture's, not the person's. */
public record FivePoints(
        Point imageLeftEye, Point imageRightEye, Point nose, Point imageLeftMouth, Point imageRightMouth) {

    /** In the order of the alignment template: eyes, nose, corners of the mouth. */
    public Point[] toArray() {
        return new Point[] {imageLeftEye, imageRightEye, nose, imageLeftMouth, imageRightMouth};
    }
}
