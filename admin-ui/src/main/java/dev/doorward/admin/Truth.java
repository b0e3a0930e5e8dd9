package dev.doorward.admin;

import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.levels.Levels;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Publisher;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Delivers what the database holds on retained topics, again and again: a broker that lost everything has it back within
 * seconds, and whatever else it retained or a service remembers is outrun.
 */
@ApplicationScoped
public class Truth {
    private static final Logger LOG = Logger.getLogger(Truth.class);

    private final Configuration configuration;
    private final Levels levels;
    private final Publisher publisher;
    private final Presence presence;

    Truth(Configuration configuration, Levels levels, Publisher publisher, Presence presence) {
        this.configuration = configuration;
        this.levels = levels;
        this.publisher = publisher;
        this.presence = presence;
    }

    void start(@Observes StartupEvent event) {
        presence.republish(this::tellAll);
    }

    /** Reads everything anew; the database is there. */
    void load() {
        configuration.load();
        levels.load();
        tellAll();
    }

    public void tell(ConfigDocument document) {
        publisher.publish(Topics.CONFIG, Topics.CONFIG.filled(document.section()), document);
    }

    public void tell(AccessDocument document) {
        publisher.publish(Topics.ACCESS_DOCUMENT, Topics.ACCESS_DOCUMENT.pattern(), document);
    }

    void tellAll() {
        configuration.all().forEach(this::tell);
        levels.current().ifPresent(this::tell);
    }

    /** A document under our own signature, from the broker: our echo, or an old truth that must not win. */
    void heard(ConfigDocument document) {
        if (configuration.contradicts(document)) {
            outrun(document.section(), document.version());
        }
    }

    void heard(AccessDocument document) {
        levels.outrun(document).ifPresent(ours -> {
            LOG.warnf("Levels: a foreign version %d is outrun by %d", document.version(), ours.version());
            tell(ours);
        });
    }

    /** A service that runs a greater version than ours would refuse ours. */
    void heard(ConfigApplied answer) {
        boolean ahead = configuration.all().stream()
                .anyMatch(d -> d.section().equals(answer.section()) && answer.version() > d.version());
        if (ahead) {
            outrun(answer.section(), answer.version());
        }
    }

    private void outrun(String section, long foreign) {
        configuration.outrun(section, foreign).ifPresent(ours -> {
            LOG.warnf("Configuration %s: a foreign version %d is outrun by %d", section, foreign, ours.version());
            tell(ours);
        });
    }
}
