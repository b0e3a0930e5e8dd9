package dev.doorward.evaluation.notification;

import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove notifications}: alerts arrive, whatever happens meanwhile. */
@Command(
        name = "notifications",
        mixinStandardHelpOptions = true,
        description = "Times alerts to a real mail server, then kills the packaged service and stops the mail server.")
public final class ProveNotifications implements Callable<Integer> {
    private static final long SEED = 20_261_130;
    private static final double P95_MS = 1_000;
    /** Fewer say nothing about a percentile. */
    private static final int ENOUGH = 20;

    @Option(names = "--alerts", defaultValue = "100", description = "that are timed; default: ${DEFAULT-VALUE}")
    private int alerts;

    @Option(
            names = "--events",
            defaultValue = "1000",
            description = "that come in meanwhile; default: ${DEFAULT-VALUE}")
    private int events;

    @Option(names = "--kills", defaultValue = "50", description = "with SIGKILL; default: ${DEFAULT-VALUE}")
    private int kills;

    @Option(names = "--away", defaultValue = "PT10M", description = "of the mail server; default: ${DEFAULT-VALUE}")
    private Duration away;

    @Option(names = "--out", defaultValue = "out/notifications.json", description = "default: ${DEFAULT-VALUE}")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Trial trial = new Trial()) {
            Outcome.InTime inTime = new InTimeProof(trial).run(alerts);
            Outcome.Chaos chaos = new ChaosProof(trial, SEED).run(events, kills, away);
            Outcome outcome = new Outcome(inTime, chaos);
            Report.write(out, outcome, "Alerts", "<p>The figures are in the JSON beside this page.</p>");
            System.out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
            return Promises.told("notifications", broken(outcome));
        }
    }

    /** The promises that this breaks, in words. */
    static List<String> broken(Outcome is) {
        List<String> broken = new ArrayList<>();
        Outcome.Chaos chaos = is.chaos();
        if (is.inTime().alerts() >= ENOUGH && is.inTime().acceptedMs().get("p95") > P95_MS) {
            broken.add("an alert takes %.0f ms at the 95th percentile"
                    .formatted(is.inTime().acceptedMs().get("p95")));
        }
        if (chaos.lost() > 0) {
            broken.add(chaos.lost() + " due alerts were lost");
        }
        if (!chaos.late().isEmpty()) {
            broken.add(chaos.late().size() + " alerts came after later ones");
        }
        // The mail server goes away once, in the middle of a sentence too.
        if (chaos.copies() > chaos.kills() + 1) {
            broken.add("%d copies of %d kills".formatted(chaos.copies(), chaos.kills()));
        }
        if (chaos.strangeCopies() > 0) {
            broken.add(chaos.strangeCopies() + " copies had a Message-ID of their own");
        }
        if (chaos.copies() > chaos.counted()) {
            broken.add("%d copies came and %d were counted".formatted(chaos.copies(), chaos.counted()));
        }
        return broken;
    }
}
