package dev.doorward.evaluation.configuration;

import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.evaluation.Listening;
import dev.doorward.launcher.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the services said last to each section. One service runs each section here. */
final class Answers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Listening listening;
    private final Map<String, ConfigApplied> newest = new HashMap<>();

    Answers(Stack stack) {
        listening = new Listening(stack);
        listening.to(Topics.CONFIG_APPLIED.filled("+", "+"), this::heard);
    }

    private synchronized void heard(Mqtt3Publish message) {
        try {
            ConfigApplied answer = Json.read(message.getPayloadAsBytes(), ConfigApplied.class);
            newest.put(answer.section(), answer);
            notifyAll();
        } catch (RejectedException e) {
            throw new IllegalStateException("no answer of a service", e);
        }
    }

    /** The answer to that version, or to a later one: that it runs, or that it is refused. */
    synchronized ConfigApplied await(String section, long version) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ConfigApplied answer = newest.get(section);
            if (answer != null
                    && (answer.version() >= version
                            || answer.refusedVersion() != null && answer.refusedVersion() >= version)) {
                return answer;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("no answer to version " + version + " of " + section);
            }
            wait(left);
        }
    }

    synchronized ConfigApplied newest(String section) {
        ConfigApplied answer = newest.get(section);
        if (answer == null) {
            throw new IllegalStateException("no service ever answered to " + section);
        }
        return answer;
    }

    @Override
    public void close() {
        listening.close();
    }
}
