package dev.doorward.notification;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;

/** All that is logged, stack traces included, as an operator would read it. */
final class LogWatch extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Formatter formatter = new PatternFormatter("%p [%c] %s%e%n");

    LogWatch() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    void awaits(String words) {
        await().until(() -> lines.stream().anyMatch(line -> line.contains(words)));
    }

    List<String> linesWith(String... words) {
        return lines.stream()
                .filter(line -> Stream.of(words).anyMatch(line::contains))
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        // The mail server and the broker of the test log in this process too.
        if (Stream.of("com.icegreen", "org.apache.activemq").anyMatch(line.getLoggerName()::startsWith)) {
            return;
        }
        lines.add(formatter.format(line));
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
