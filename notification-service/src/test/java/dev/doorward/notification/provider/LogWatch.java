package dev.doorward.notification.provider;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;

/** All that this process logs at any level, stack traces included, but what the servers of a test say themselves. */
public final class LogWatch extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Formatter formatter = new PatternFormatter("%p [%c] %s%e%n");
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> console = List.of(root.getHandlers());

    public LogWatch() {
        setLevel(Level.ALL);
        console.forEach(root::removeHandler); // nobody reads thousands of lines
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    public List<String> linesWith(String... words) {
        return lines.stream()
                .filter(line -> Stream.of(words).anyMatch(line::contains))
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        String from = String.valueOf(line.getLoggerName());
        if (Stream.of("com.icegreen", "org.apache.activemq", "wiremock", "org.wiremock", "com.github.tomakehurst")
                .noneMatch(from::startsWith)) {
            lines.add(formatter.format(line));
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        console.forEach(root::addHandler);
        root.setLevel(before);
    }
}
