package dev.doorward.access.code;

import dev.doorward.access.evidence.Ticks;
import java.util.concurrent.TimeUnit;

/**
 * How often a code may be tried: {@value #FREE} wrong ones, then a pause of a minute that doubles with each further one, up
 * to an hour, and an hour without one after that takes one back. Six digits then last for decades. A right one takes back itself only:
 * who has a PIN wins no guesses at others' by it. A restart begins with the pause that stood, so that pulling the plug
 * wins no try.
 */
public final class Tries {
    static final int FREE = 5;
    private static final long FIRST_PAUSE_MS = TimeUnit.MINUTES.toMillis(1);
    private static final long LONGEST_PAUSE_MS = TimeUnit.HOURS.toMillis(1);
    private static final long FORGOTTEN_MS = TimeUnit.HOURS.toMillis(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Ticks ticks;
    private int wrong;
    /** From when on an hour without a wrong one is counted. */
    private long quietSince;

    private long quietSinceBefore;
    private long pausedUntil;

    /** @param wrong how many wrong ones there were before the restart */
    public Tries(Ticks ticks, int wrong) {
        this.ticks = ticks;
        this.wrong = wrong;
        this.pausedUntil = ticks.millis() + pause(wrong);
        this.quietSince = pausedUntil;
    }

    /** How long nothing may be tried; 0 when it may. */
    public long pausedMs() {
        return Math.max(0, pausedUntil - ticks.millis());
    }

    /** Before a try is looked at: it counts as wrong until it is known to be right. Returns how many that makes. */
    public int begun() {
        forget();
        wrong++;
        pausedUntil = ticks.millis() + pause(wrong);
        quietSinceBefore = quietSince;
        quietSince = pausedUntil;
        return wrong;
    }

    /** The one begun last was right. Returns how many wrong ones there are without it. */
    public int right() {
        wrong = Math.max(0, wrong - 1);
        pausedUntil = ticks.millis();
        quietSince = quietSinceBefore;
        return wrong;
    }

    private void forget() {
        long hours = Math.max(0, ticks.millis() - quietSince) / FORGOTTEN_MS;
        wrong = (int) Math.max(0, wrong - hours);
        quietSince += hours * FORGOTTEN_MS;
    }

    private static long pause(int wrong) {
        if (wrong < FREE) {
            return 0;
        }
        return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(wrong - FREE, MOST_DOUBLINGS));
    }
}
