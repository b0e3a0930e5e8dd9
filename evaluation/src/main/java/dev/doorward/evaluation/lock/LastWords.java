package dev.doorward.evaluation.lock;

import dev.doorward.launcher.StackListener;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a service logged last, for whoever must find out why a proof could not go on. */
final class LastWords implements StackListener {
    private static final int MOST_LINES = 80;

    private final Deque<String> lines = new ArrayDeque<>();

    @Override
    public synchronized void said(String instance, String line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
