package dev.doorward.kit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stops this service when the process that started it is gone, however it went: with {@code DOORWARD_PARENT=stdin} the
 * standard input is a pipe from that process, and a pipe ends with its writer.
 */
@ApplicationScoped
class ParentWatch {
    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    private final boolean watches;

    ParentWatch(@ConfigProperty(name = "doorward.parent", defaultValue = "none") String parent) {
        watches = parent.equals("stdin");
    }

    void start(@Observes StartupEvent event) {
        if (watches) {
            Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::stopAtTheEndOfInput);
        }
    }

    private static void stopAtTheEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
            LOG.info("The process that started this service is gone: stopping");
        } catch (IOException e) {
            LOG.warn("The standard input broke: stopping", e);
        }
        Quarkus.asyncExit();
    }
}
