package dev.doorward.access.watchdog;

import dev.doorward.access.evidence.Ticks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each loop last got through one of its rounds. Any thread may ask and tell. */
public final class Beats {
    /** A servo that is opened anew, or a slow disk, takes a second or two; what is silent for longer hangs. */
    static final long LATE_MS = 5_000;

    private final Ticks ticks;
    private final List<String> loops;
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    public Beats(Ticks ticks, List<String> loops) {
        this.ticks = ticks;
        this.loops = List.copyOf(loops);
    }

    /** To be called at the end of a round, so that one that throws does not count. */
    public void beat(String loop) {
        last.put(loop, ticks.millis());
    }

    /** Whether each of them got through a round at all. */
    boolean begun() {
        return last.keySet().containsAll(loops);
    }

    /** A loop that hangs, or never began. */
    Optional<String> stuck() {
        long now = ticks.millis();
        return loops.stream()
                .filter(loop -> now - last.getOrDefault(loop, Long.MIN_VALUE / 2) > LATE_MS)
                .findFirst();
    }
}
