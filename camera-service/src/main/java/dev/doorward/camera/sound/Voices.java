package dev.doorward.camera.sound;

import dev.doorward.contract.VoiceHeard;
import dev.doorward.vision.voice.Voiced;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When there was a voice in the last seconds. Used by two threads: one hears, one asks. */
final class Voices {
    /** A second: a face that is lost on its way takes nothing along, and sound may come later than the picture. */
    private static final int TOLD = 32;
    /** Eight seconds: the sound of a file may be far ahead of its picture. */
    private static final int KEPT = 256;

    private static final long STALE = TimeUnit.SECONDS.toNanos(1);
    private static final long HALF = TimeUnit.MILLISECONDS.toNanos(VoiceHeard.MS) / 2;

    private final Deque<Voiced> latest = new ArrayDeque<>();

    synchronized void add(List<Voiced> heard) {
        latest.addAll(heard);
        while (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** There is a gap: what comes next does not follow what was heard. */
    synchronized void clear() {
        latest.clear();
    }

    /**
     * What is told with a frame; empty when nothing was heard in the second before it.
     *
     * @param nanos of its capture
     */
    synchronized Optional<VoiceHeard> at(long nanos) {
        List<Integer> percent = new ArrayList<>(TOLD);
        long ended = 0;
        for (Iterator<Voiced> newest = latest.descendingIterator(); newest.hasNext() && percent.size() < TOLD; ) {
            Voiced one = newest.next();
            if (one.nanos() - nanos <= 0) {
                ended = percent.isEmpty() ? one.nanos() + HALF : ended;
                percent.add((int) Math.round(100 * one.probability()));
            }
        }
        if (percent.isEmpty() || nanos - ended > STALE) {
            return Optional.empty();
        }
        Collections.reverse(percent);
        return Optional.of(new VoiceHeard(Math.floorDiv(nanos - ended, 1_000_000L), percent));
    }
}
