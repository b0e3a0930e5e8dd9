package dev.doorward.access.code;

import dev.doorward.access.evidence.Ticks;
import java.util.concurrent.TimeUnit;

/**
 * How often a code may be tried: {@value #FREE} wrong ones, then a pause of a minute that doubles with each further one, up
 * to an hour. Six digits then last for decades. A restart begins with the pause that stood, so that pulling the plug
 * wins no try.
 */
public final class Tries {
    static final int FREE = 5;
    private static final long FIRST_PAUSE_MS = TimeUnit.MINUTES.toMillis(1);
    private static final long LONGEST_PAUSE_MS = TimeUnit.HOURS.toMillis(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Ticks ticks;
    private int wrong;
    private long pausedUntil;

    /** @param wrong how many wrong ones in a row there were before the restart */
    public Tries(Ticks ticks, int wrong) {
        this.ticks = ticks;
        this.wrong = wrong;
        this.pausedUntil = ticks.millis() + pause(wrong);
    }

    /** How long nothing may be tried; 0 when it may. */
    public long pausedMs() {
        return Math.max(0, pausedUntil - ticks.millis());
    }

    /** Before a try is looked at: it counts as wrong until it is known to be right. Returns how many that makes. */
    public int begun() {
        wrong++;
        pausedUntil = ticks.millis() + pause(wrong);
        return wrong;
    }

    public void right() {
        wrong = 0;
        pausedUntil = ticks.millis();
    }

    private static long pause(int wrong) {
        if (wrong < FREE) {
            return 0;
        }
        return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(wrong - FREE, MOST_DOUBLINGS));
    }
}
