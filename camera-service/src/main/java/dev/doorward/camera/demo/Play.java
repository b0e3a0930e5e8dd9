package dev.doorward.camera.demo;

import dev.doorward.vision.face.LandmarkFinder;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import java.util.function.IntFunction;

/** What happens at the door, over and over: someone known comes, her photograph is held up, a stranger comes. */
final class Play {
    /** Seconds of one round. */
    static final double ROUND = 42;

    /** Who comes when, seconds of a round; between them nobody is there. */
    enum Act {
        KNOWN(1, 12),
        PHOTOGRAPH(16, 24),
        STRANGER(28, 38);

        /** Seconds of coming and of leaving. */
        private static final double STEP = 1;

        final double from;
        final double to;

        Act(double from, double to) {
            this.from = from;
            this.to = to;
        }

        /** 1 before coming and after leaving, 0 while there. */
        double away(double t) {
            double lasts = to - from;
            return 1 - Relief.smooth(0, STEP, t) * (1 - Relief.smooth(lasts - STEP, lasts, t));
        }
    }

    /** Where the printed part of the known visitor's picture is: her alone, with what is behind her. */
    private static final Box PRINTED = new Box(960, 90, 400, 560);

    private final Doorstep doorstep = new Doorstep();
    private final Figure known;
    private final Figure stranger;
    private final Card photograph;

    /** @param pictures the sample pictures by their number */
    Play(IntFunction<Image> pictures, LandmarkFinder finder) {
        Image picture = pictures.apply(Person.KNOWN.picture());
        known = new Figure(Portrait.of(Person.KNOWN, picture, finder));
        stranger = new Figure(Portrait.of(Person.STRANGER, pictures.apply(Person.STRANGER.picture()), finder));
        photograph = new Card(picture, PRINTED, Person.KNOWN.face().height());
    }

    /** Paints the moment, in seconds from the beginning. */
    void paint(byte[] bgr, double seconds) {
        Canvas canvas = new Canvas(Doorstep.WIDTH, Doorstep.HEIGHT, bgr);
        doorstep.clear(bgr);
        double t = seconds % ROUND;
        for (Act act : Act.values()) {
            if (t >= act.from && t < act.to) {
                paint(canvas, act, t - act.from);
            }
        }
        doorstep.label(canvas);
    }

    private void paint(Canvas canvas, Act act, double t) {
        double away = act.away(t);
        switch (act) {
            case KNOWN -> known.draw(canvas, 320, 40, Gesture.alive(t).moved(460 * away));
            case PHOTOGRAPH -> photograph.draw(canvas, 320, 240 + 440 * away, t);
            case STRANGER -> stranger.draw(canvas, 320, 40, Gesture.alive(t).moved(460 * away));
        }
    }
}
