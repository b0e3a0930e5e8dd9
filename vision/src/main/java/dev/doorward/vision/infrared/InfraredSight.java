package dev.doorward.vision.infrared;

/** What the infrared camera has of a face at one moment. */
public sealed interface InfraredSight {
    /** Of the first camera's picture, on the camera's clock. */
    double seconds();

    /**
     * Both views of the same face, compared.
     *
     * @param found whether a face was found in infrared
     * @param brightness mean grey of the face in infrared, 0 to 255
     * @param light what the brightest twentieth of the whole infrared picture reaches, 0 to 255
     * @param contrast of the face in infrared over that in colour: deviation over mean, what falls off evenly left out; 0
     *     is a blank
     * @param likeness correlation of both faces, −1 to 1; 0 where no face was found
     */
    record Pair(double seconds, boolean found, double brightness, double light, double contrast, double likeness)
            implements InfraredSight {}

    /** There should be an infrared picture, and there is none. */
    record Missing(double seconds, String reason) implements InfraredSight {}
}
