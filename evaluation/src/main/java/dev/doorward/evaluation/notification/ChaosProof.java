package dev.doorward.evaluation.notification;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.evaluation.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;

/** Events come in while the service is killed at random and the mail server is away; then all is held against what was said. */
final class ChaosProof {
    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration LAST_MAIL = Duration.ofMinutes(10);
    private static final int LONGEST_LIFE_MS = 6_000;

    private final Trial trial;
    private final Random random;
    private final List<String> said = new ArrayList<>();
    private int kills;

    ChaosProof(Trial trial, long seed) {
        this.trial = trial;
        this.random = new Random(seed);
    }

    /** @param away how long the mail server is, from a third of the way on */
    Outcome.Chaos run(int events, int wantedKills, Duration away) throws IOException, InterruptedException {
        Set<MailServer.Accepted> before = new HashSet<>(trial.mail.accepted());
        int linesBefore = trial.log().size();
        long begun = System.nanoTime();
        // The events come in over the whole of the outage and some time around it.
        long eachMs = Math.max(20, away.toMillis() * 5 / 4 / events);
        Thread killer = Thread.ofPlatform().name("killer").start(() -> kill(wantedKills, eachMs * events));
        long awayMs = 0;
        try (ProgressBar bar = Progress.bar("events", events)) {
            for (int i = 0; i < events; i++) {
                if (i == events / 10) {
                    trial.mail.away();
                    awayMs = System.nanoTime();
                }
                DecisionMade made = i % 2 == 0 ? new Visitor().unknown() : new Visitor().underDuress();
                said.add(made.id().value());
                trial.decides(made);
                Thread.sleep(random.nextLong(2 * eachMs));
                if (bar != null) {
                    bar.step();
                }
            }
        }
        long stillMs = away.toMillis() - (System.nanoTime() - awayMs) / 1_000_000;
        if (stillMs > 0) {
            Thread.sleep(stillMs);
        }
        double awaySeconds = (System.nanoTime() - awayMs) / 1e9;
        trial.mail.open();
        killer.join();
        awaitLast(events * Trial.RECIPIENTS.size());
        double seconds = (System.nanoTime() - begun) / 1e9;
        return judge(before, linesBefore, awaySeconds, seconds);
    }

    /** The rest of the kills falls into the time after the outage, when everything is sent at once. */
    private void kill(int wanted, long whileMs) {
        try {
            long pause = Math.min(LONGEST_LIFE_MS, Math.max(200, whileMs / wanted));
            while (kills < wanted) {
                Thread.sleep(random.nextLong(2 * pause));
                trial.service.kill();
                kills++;
                trial.service.start();
                if (random.nextInt(4) > 0) { // and sometimes it is killed while it starts
                    trial.service.awaitReady(READY);
                }
            }
            trial.service.awaitReady(READY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLast(int wanted) throws InterruptedException {
        long end = System.nanoTime() + LAST_MAIL.toNanos();
        while (System.nanoTime() < end) {
            Set<MailServer.Accepted> all = new HashSet<>(trial.mail.accepted());
            all.removeIf(one -> !isOurs(one));
            if (all.size() >= wanted) {
                return;
            }
            Thread.sleep(500);
        }
    }

    private boolean isOurs(MailServer.Accepted mail) {
        return said.contains(decision(mail.key()));
    }

    /** {@code <decision.recipient@doorward>} */
    private static String decision(String key) {
        return key.replaceAll("^<|\\..*$", "");
    }

    private Outcome.Chaos judge(Set<MailServer.Accepted> before, int linesBefore, double awaySeconds, double seconds)
            throws InterruptedException {
        int lost = 0;
        int copies = 0;
        int strange = 0;
        List<String> late = new ArrayList<>();
        List<MailServer.Accepted> ours = trial.mail.accepted().stream()
                .filter(mail -> !before.contains(mail))
                .toList();
        for (String recipient : Trial.RECIPIENTS) {
            List<MailServer.Accepted> theirs = ours.stream()
                    .filter(mail -> mail.recipient().equals(recipient))
                    .toList();
            List<String> first =
                    theirs.stream().map(mail -> decision(mail.key())).distinct().toList();
            Set<String> keys = new HashSet<>();
            theirs.forEach(mail -> keys.add(mail.key()));
            Set<String> missing = new HashSet<>(said);
            first.forEach(missing::remove);
            lost += missing.size();
            copies += theirs.size() - first.size();
            strange += keys.size() - first.size();
            late.addAll(late(recipient, first));
        }
        List<DeliveryLine> log = trial.log();
        int counted = log.subList(linesBefore, log.size()).stream()
                .mapToInt(DeliveryLine::copies)
                .sum();
        return new Outcome.Chaos(
                said.size(),
                Trial.RECIPIENTS.size(),
                kills,
                awaySeconds,
                lost,
                copies,
                strange,
                counted,
                late,
                seconds);
    }

    /** Which of these came after one that was said later. */
    private List<String> late(String recipient, List<String> told) {
        List<String> late = new ArrayList<>();
        int newest = -1;
        for (String one : told) {
            int number = said.indexOf(one);
            if (number < newest) {
                late.add("%s got event %d after event %d".formatted(recipient, number, newest));
            }
            newest = Math.max(newest, number);
        }
        return late;
    }
}
