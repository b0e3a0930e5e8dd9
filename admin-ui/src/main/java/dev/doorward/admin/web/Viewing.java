package dev.doorward.admin.web;

import dev.doorward.admin.stream.Mailbox;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Streams that end with their connection, or when their viewer may not look any more. */
@ApplicationScoped
class Viewing {
    private static final String END = "doorward.stream.end";

    private final Who who;

    Viewing(Who who) {
        this.who = who;
    }

    /**
     * What the mailbox gets from now on. A browser may be gone before its stream begins, of which nobody would tell us
     * any more: it must not stay a viewer for ever.
     *
     * @param open makes the viewer's mailbox
     */
    <T> Multi<T> of(Supplier<Mailbox<T>> open) {
        RoutingContext context = who.context();
        return Multi.createFrom().deferred(() -> {
            Mailbox<T> box = open.get();
            context.put(END, (Runnable) box::end);
            context.addEndHandler(end -> box.close());
            HttpServerResponse response = context.response();
            if (response.closed() || response.ended()) {
                box.close();
            }
            return Multi.createFrom().publisher(box);
        });
    }

    /**
     * Completes the stream, so that a browser takes it for whole: cut off it would complain of a broken one.
     *
     * @return whether there was one that had not been told to end before
     */
    static boolean end(RoutingContext context) {
        Runnable end = context.remove(END);
        if (end != null) {
            end.run();
        }
        return end != null;
    }
}
