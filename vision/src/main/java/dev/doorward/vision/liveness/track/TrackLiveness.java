package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.infrared.InfraredSight;
import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One face followed through time: what each of its frames adds to what is known. Used by one thread at a time. */
public final class TrackLiveness {
    /** Seconds. What was seen earlier says nothing of now. */
    public static final double LOOKS_BACK = 3;

    /** Bounds the memory whatever the rate. */
    private static final int MOST_FRAMES = 120;

    private static final int MOST_BLINKS = 30;

    private final BlinkDetector blinkDetector = new BlinkDetector();
    private final PassiveJudge passive = new PassiveJudge();
    private final MotionJudge motion = new MotionJudge();
    private final InfraredJudge infrared = new InfraredJudge();
    private final SceneJudge scene = new SceneJudge();
    private final ScreenJudge screen = new ScreenJudge();
    private final SecondFaceJudge secondFace = new SecondFaceJudge();
    private final Deque<EyeFrame> lastSecond = new ArrayDeque<>();
    private final Deque<Blink> lately = new ArrayDeque<>();
    private final double firstSeconds;
    private double now = Double.NEGATIVE_INFINITY;
    private int blinks;

    /** @param firstSeconds capture time of the track's first frame on the camera's clock */
    public TrackLiveness(double firstSeconds) {
        this.firstSeconds = firstSeconds;
    }

    /** Whether a frame of that time comes after all that were added; others must not be. */
    public boolean isNext(double seconds) {
        return seconds > now;
    }

    /** Those of the last three seconds, in their order. */
    public List<Blink> blinks() {
        return List.copyOf(lately);
    }

    /** Whether the passive models should look at a frame of that time. */
    public boolean wantsScores(double seconds) {
        return passive.wants(seconds);
    }

    /** Shows the next frame, before it is added. */
    public void show(Look look) {
        motion.add(look.seconds(), look.inFrame());
        scene.add(look);
        look.swatch().ifPresent(swatch -> screen.add(look.seconds(), swatch));
    }

    /** Tells what the infrared camera has of the face, before the frame that it belongs to is added. */
    public void seenInInfrared(InfraredSight sight) {
        infrared.add(sight);
    }

    /**
     * Tells which other faces are seen with this one, before the frame that they belong to is added.
     *
     * @param others in pixels of the same frame as the face
     */
    public void seenBeside(double seconds, Box face, List<Box> others) {
        secondFace.add(seconds, face, others);
    }

    /** Adds the next frame and says what is known with it. */
    public Assessment add(EyeFrame frame, Optional<Scores> scores, LivenessSettings settings) {
        if (!isNext(frame.seconds())) {
            throw new IllegalArgumentException("frames of a track are added in their order");
        }
        now = frame.seconds();
        remember(frame);
        scores.ifPresent(these -> passive.add(now, these));
        for (Blink blink : blinkDetector.add(frame, settings)) {
            blinks++;
            lately.addLast(blink);
        }
        while (!lately.isEmpty() && (now - lately.getFirst().start() > LOOKS_BACK || lately.size() > MOST_BLINKS)) {
            lately.removeFirst();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Kind.BLINK, blink(settings), OptionalDouble.of(lately.size()), 1));
        checks.addAll(passive.checks(now, settings));
        checks.add(motion.check());
        checks.addAll(scene.checks());
        checks.add(screen.check(now));
        secondFace.check(now).ifPresent(checks::add);
        checks.addAll(infrared.checks(now));
        return new Assessment(Outcome.of(checks), checks, blinks, lastSecond.size());
    }

    private void remember(EyeFrame frame) {
        lastSecond.addLast(frame);
        while (now - lastSecond.getFirst().seconds() >= 1 || lastSecond.size() > MOST_FRAMES) {
            lastSecond.removeFirst();
        }
    }

    private State blink(LivenessSettings settings) {
        if (now - firstSeconds < 1) {
            return new Pending(Cause.TOO_FEW_FRAMES, "Seen for less than a second");
        }
        if (lastSecond.size() < settings.minRate()) {
            return new Pending(Cause.LOW_RATE, "Too few frames a second to see a blink");
        }
        if (!lately.isEmpty()) {
            return new Passed("Blinked");
        }
        return eyesHidden(settings)
                ? new Pending(Cause.EYES_NOT_VISIBLE, "The eyes can't be seen")
                : new Pending(Cause.NO_BLINK_YET, "No blink yet");
    }

    /** Turned away in most frames of the last second, or shut in all. */
    private boolean eyesHidden(LivenessSettings settings) {
        long turned =
                lastSecond.stream().filter(frame -> !Closing.isFacing(frame)).count();
        return 2 * turned > lastSecond.size()
                || lastSecond.stream().allMatch(frame -> frame.closed() > settings.eyeClosed());
    }
}
