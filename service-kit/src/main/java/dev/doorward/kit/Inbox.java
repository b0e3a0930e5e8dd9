package dev.doorward.kit;

import dev.doorward.contract.MessageRejected;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Verifier;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Opens messages, or says why not. Verifying costs about a millisecond: not for the event loop. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    /** Someone who floods us with garbage must not make us flood the house. */
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final Keys keys;
    private final Publisher publisher;
    private final DoorwardConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<Instant> reported = new AtomicReference<>(Instant.EPOCH);

    Inbox(Keys keys, Publisher publisher, DoorwardConfig config, MeterRegistry metrics, Clock clock) {
        this.keys = keys;
        this.publisher = publisher;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The record inside a signed message.
     *
     * @param signer name of the pinned key: {@code camera-front}, {@code recognition}, {@code admin} …
     * @throws RejectedException when retained though its row never is, not signed by that key, or not valid
     */
    public <T> T open(Topic<T> row, Received message, String signer) throws RejectedException {
        refuseRetained(row, message);
        if (row.signedBy().isEmpty()) {
            throw new IllegalArgumentException(row.name() + " is not signed: read it");
        }
        Verifier key =
                keys.of(signer).orElseThrow(() -> new RejectedException("the key of " + signer + " is not here"));
        return key.open(message.topic(), message.payload(), row.payload());
    }

    /** The record inside an unsigned message; nothing that it says may lead to an opening. */
    public <T> T read(Topic<T> row, Received message) throws RejectedException {
        refuseRetained(row, message);
        if (row.signedBy().isPresent()) {
            throw new IllegalArgumentException(row.name() + " is signed: open it");
        }
        if (row.payload() == String.class) {
            return row.payload().cast(Json.text(message.payload()));
        }
        return row.payload() == byte[].class
                ? row.payload().cast(message.payload())
                : Json.read(message.payload(), row.payload());
    }

    /** Counts and tells a message that was refused. */
    public void reject(Received message, String reason) {
        long total = count.incrementAndGet();
        metrics.counter("doorward.mqtt.rejected").increment();
        LOG.debugf("Rejected %s: %s", message, reason);
        Instant now = clock.instant();
        Instant last = reported.get();
        if (Duration.between(last, now).compareTo(BETWEEN_REPORTS) >= 0 && reported.compareAndSet(last, now)) {
            publisher.publishLossy(
                    Topics.REJECTED,
                    Topics.REJECTED.filled(config.instance()),
                    new MessageRejected(config.instance(), clipped(message.topic()), clipped(reason), total, now));
        }
    }

    /** How many were refused since the start. */
    public long rejected() {
        return count.get();
    }

    private static <T> void refuseRetained(Topic<T> row, Received message) throws RejectedException {
        if (message.retained() && !row.retained()) {
            throw new RejectedException("retained: it may be of any age");
        }
    }

    private static String clipped(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
