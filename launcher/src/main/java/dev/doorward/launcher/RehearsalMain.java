package dev.doorward.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/**
 * One demo visit through the whole, after which every service writes its {@link StartCache}. Argument: a folder that
 * goes away after it.
 */
public final class RehearsalMain {
    private static final Logger EVERYTHING = Logger.getLogger("");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private RehearsalMain() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        EVERYTHING.setLevel(Level.WARNING);
        StackOptions options = StackOptions.quiet(Path.of(arguments[0])).asRehearsal();
        try (Stack stack = new Stack(options)) {
            stack.start();
            stack.awaitReady(List.of(stack.process(Service.RECOGNITION), stack.process(Service.ADMIN)), PATIENCE);
            PageClient page = new PageClient(stack.pageUrl(), stack.pageToken());
            new DemoResidents(page).settle(true, PATIENCE);
            awaitVisit(page);
        }
        for (Service service : options.services()) {
            Home.find().startCache(service).accept();
        }
    }

    private static void awaitVisit(PageClient page) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (StreamSupport.stream(page.get("/api/decisions").spliterator(), false)
                .noneMatch(RehearsalMain::granted)) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("nobody was let in within " + PATIENCE);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean granted(JsonNode decision) {
        return decision.at("/decision/kind").asText().equals("granted");
    }
}
