package dev.doorward.launcher;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person sees: one log with a prefix a service, and below it a table of what is up. The table stays at the
 * bottom of a terminal and shrinks to a line when all is ready; elsewhere each change is a line of its own.
 */
final class Screen implements StackListener {
    private static final int WIDTH = 14;
    /** Foregrounds that read on dark and on light: cyan, magenta, blue, green, yellow, and the bright ones. */
    private static final int[] COLOURS = {36, 35, 34, 32, 33, 96, 95, 94};

    private record Row(Condition condition, String detail) {}

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int shown;
    private String ready = "";

    /** @param parts in the order in which the table shows them */
    Screen(PrintStream out, boolean terminal, List<String> parts) {
        this.out = out;
        this.terminal = terminal;
        parts.forEach(part -> rows.put(part, new Row(Condition.STOPPED, "")));
    }

    @Override
    public synchronized void said(String instance, String line) {
        above(prefix(instance) + line);
    }

    @Override
    public synchronized void changed(String part, Condition condition, String detail) {
        rows.put(part, new Row(condition, detail));
        if (terminal) {
            erase();
            draw();
        } else {
            out.println(row(part));
        }
    }

    /** A line of the launcher's own. */
    synchronized void note(String line) {
        above(line);
    }

    /** What the one line says while all is ready. */
    synchronized void ready(String line) {
        ready = line;
        above(line);
    }

    private void above(String line) {
        erase();
        out.println(line);
        draw();
    }

    private void erase() {
        if (shown > 0) {
            out.print("\033[" + shown + "F\033[J");
            shown = 0;
        }
    }

    private void draw() {
        if (!terminal) {
            return;
        }
        boolean allReady = rows.values().stream().allMatch(row -> row.condition() == Condition.READY);
        if (allReady) {
            out.println(ready.isEmpty() ? "Everything is up" : colour(32, "● ") + ready);
            shown = 1;
            return;
        }
        rows.keySet().forEach(part -> out.println(row(part)));
        shown = rows.size();
    }

    private String row(String part) {
        Row row = rows.getOrDefault(part, new Row(Condition.STOPPED, ""));
        String mark =
                switch (row.condition()) {
                    case READY -> colour(32, "● ready   ");
                    case STARTING -> colour(33, "○ starting");
                    case UNREADY -> colour(33, "○ unready ");
                    case DIED -> colour(31, "● died    ");
                    case STOPPED -> "  stopped ";
                };
        return String.format("  %-" + WIDTH + "s %s  %s", part, mark, row.detail());
    }

    private String prefix(String instance) {
        int colour = COLOURS[Math.floorMod(instance.hashCode(), COLOURS.length)];
        return colour(colour, String.format("%-" + WIDTH + "s | ", instance));
    }

    private String colour(int code, String text) {
        return terminal ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
