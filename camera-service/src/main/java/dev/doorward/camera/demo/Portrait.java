package dev.doorward.camera.demo;

import dev.doorward.vision.face.LandmarkFinder;
import dev.doorward.vision.face.PoseEstimator;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;

/**
 * A person cut out of a picture, at the size in which she is shown.
 *
 * @param image the window of the picture, scaled
 * @param alpha 255 inside the outline, 0 outside, soft between; one byte a pixel
 * @param relief depth of each place
 */
record Portrait(Image image, byte[] alpha, Landmarks landmarks, Relief relief) {
    /** Of the shown face, pixels: near enough to be known, small enough that its surroundings are in the picture. */
    private static final double FACE_HEIGHT = 180;

    static Portrait of(Person person, Image picture, LandmarkFinder finder) {
        double scale = FACE_HEIGHT / person.face().height();
        Box window = person.window();
        Image image = picture.crop(window)
                .resized((int) Math.round(window.width() * scale), (int) Math.round(window.height() * scale));
        Box face = person.face().translated(-window.x(), -window.y());
        Box scaled = new Box(face.x() * scale, face.y() * scale, face.width() * scale, face.height() * scale);
        Landmarks landmarks = finder.find(image, scaled);
        double yaw = Math.toRadians(PoseEstimator.of(landmarks).yaw());
        return new Portrait(
                image,
                Outline.alpha(person.outline(), scale, image.width(), image.height()),
                landmarks,
                new Relief(landmarks, yaw));
    }
}
