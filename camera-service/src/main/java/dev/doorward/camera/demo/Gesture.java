package dev.doorward.camera.demo;

/**
 * How a visitor holds the head at one moment.
 *
 * @param yaw radians, positive turns to the picture's right
 * @param pitch radians, positive looks up
 * @param dx pixels from the usual place
 * @param dy pixels from the usual place
 * @param closed how far the lids are closed, 0 to 1
 */
record Gesture(double yaw, double pitch, double dx, double dy, double closed) {
    /** Both portraits look a little to the left of the camera; this turns them towards it. */
    private static final double TURNED = 0.08;

    private static final double BLINK_PERIOD = 2.5;
    private static final double FIRST_BLINK = 3;
    /** Seconds from open to open; people take 0.1 to 0.4. */
    private static final double BLINK = 0.27;

    /** Alive: sways slowly, and blinks every 2.5 s, first when there was time to see open eyes. @param t seconds since arrival */
    static Gesture alive(double t) {
        double sinceBlink = (t + BLINK_PERIOD - FIRST_BLINK) % BLINK_PERIOD;
        double closed = sinceBlink < BLINK ? Math.min(1, 1.35 * (1 - Math.abs(2 * sinceBlink / BLINK - 1))) : 0;
        return new Gesture(
                TURNED + 0.10 * Math.sin(1.3 * t) + 0.02 * Math.sin(3.1 * t),
                0.05 * Math.sin(0.9 * t + 1),
                6 * Math.sin(1.1 * t),
                2 * Math.sin(1.7 * t),
                closed);
    }

    Gesture moved(double x) {
        return new Gesture(yaw, pitch, dx + x, dy, closed);
    }
}
