package dev.doorward.kit;

import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.InvalidConfigException;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.RejectedException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies configuration while the service runs. A document must be signed by admin-ui, name its own topic's section,
 * and not be older than what was run before; the last good one is kept on disk, signature and all, so that a door
 * works with the server away. The answer, version or refusal, is on {@link Topics#CONFIG_APPLIED}.
 */
@ApplicationScoped
public class LiveConfigs {
    private static final Logger LOG = Logger.getLogger(LiveConfigs.class);
    private static final String SIGNER = "admin";

    private final Map<String, Held<?>> held = new ConcurrentHashMap<>();
    /** What came before its section was asked for: channels are wired before beans start. */
    private final Map<String, Received> early = new ConcurrentHashMap<>();

    private final Inbox inbox;
    private final Publisher publisher;
    private final Presence presence;
    private final DoorwardConfig config;
    private final Clock clock;

    LiveConfigs(Inbox inbox, Publisher publisher, Presence presence, DoorwardConfig config, Clock clock) {
        this.inbox = inbox;
        this.publisher = publisher;
        this.presence = presence;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A section, at first as it was last run, or its defaults. Asked once a section by a bean that is made at the start
     * ({@code @Startup}), or no answer is given until it is.
     */
    public <T> LiveConfig<T> of(Section<T> section) {
        Held<T> one = new Held<>(section, true);
        presence.republish(one::answer);
        return hold(one);
    }

    /** Another service's section, to know what it says: whether it is in force is for that service to answer. */
    public <T> LiveConfig<T> known(Section<T> section) {
        return hold(new Held<>(section, false));
    }

    private <T> LiveConfig<T> hold(Held<T> one) {
        one.recall();
        held.put(one.section.name(), one);
        Received waiting = early.remove(one.section.name());
        if (waiting != null) {
            receive(waiting);
        }
        return one.live;
    }

    @Incoming("config-in")
    @Blocking
    void receive(Received message) {
        String name = Topics.CONFIG.variable(message.topic(), 0);
        Held<?> section = held.get(name);
        if (section == null) {
            if (Section.named(name).isEmpty()) {
                return;
            }
            early.put(name, message);
            section = held.get(name);
            if (section == null || !early.remove(name, message)) {
                return; // whoever asks for the section takes it, or has just taken it
            }
        }
        try {
            ConfigDocument document = inbox.open(Topics.CONFIG, message, SIGNER);
            if (section.apply(document)) {
                section.keep(message.payload());
            }
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
        section.answer();
    }

    private final class Held<T> {
        private final Section<T> section;
        private final LiveConfig<T> live;
        private final Path file;
        private final boolean answers;
        private long version;
        private @Nullable Long refused;
        private List<String> problems = List.of();

        Held(Section<T> section, boolean answers) {
            this.section = section;
            this.answers = answers;
            this.live = new LiveConfig<>(section.defaults());
            this.file = config.stateDir().resolve("config-" + section.name() + ".json");
        }

        /** Whether the document is now in force and was not before. */
        synchronized boolean apply(ConfigDocument document) throws RejectedException {
            if (!document.section().equals(section.name())) {
                throw new RejectedException("section " + document.section() + " on the topic of " + section.name());
            }
            if (document.version() < version) {
                throw new RejectedException("version " + document.version() + " is older than " + version);
            }
            if (document.version() == version && refused == null) {
                return false;
            }
            try {
                live.accept(section.parse(document.body()), document.version());
            } catch (InvalidConfigException e) {
                return refuse(document, e.problems());
            } catch (IllegalArgumentException e) {
                return refuse(document, List.of(section.name() + ": " + e.getMessage()));
            }
            version = document.version();
            refused = null;
            problems = List.of();
            LOG.infof("Configuration %s: version %d is in force", section.name(), version);
            return true;
        }

        private boolean refuse(ConfigDocument document, List<String> why) {
            if (refused == null || refused != document.version()) {
                LOG.warnf("Configuration %s: version %d refused: %s", section.name(), document.version(), why);
            }
            refused = document.version();
            problems = why;
            return false;
        }

        synchronized void answer() {
            if (!answers) {
                return;
            }
            publisher.publish(
                    Topics.CONFIG_APPLIED,
                    Topics.CONFIG_APPLIED.filled(section.name(), config.instance()),
                    new ConfigApplied(section.name(), config.instance(), version, refused, problems, clock.instant()));
        }

        void keep(byte[] signed) {
            try {
                Files.createDirectories(file.getParent());
                Path next = file.resolveSibling(file.getFileName() + ".new");
                Files.write(next, signed);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warnf("Configuration %s could not be kept in %s: %s", section.name(), file, e.getMessage());
            }
        }

        private void recall() {
            if (!Files.exists(file)) {
                return;
            }
            try {
                Received kept = new Received(Topics.CONFIG.filled(section.name()), Files.readAllBytes(file), true);
                apply(inbox.open(Topics.CONFIG, kept, SIGNER));
            } catch (IOException | RejectedException e) {
                LOG.warnf("Configuration %s in %s is not used: %s", section.name(), file, e.getMessage());
            }
        }
    }
}
