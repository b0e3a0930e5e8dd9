package dev.doorward.evaluation.notification;

import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;

/** One visitor after the other, each with a picture: how long until the mail server has it. */
final class InTimeProof {
    private static final long PATIENCE_MS = 30_000;
    /** The first ones also pay for classes that are loaded then. */
    private static final int WARM_UP = 5;

    private final Trial trial;

    InTimeProof(Trial trial) {
        this.trial = trial;
    }

    Outcome.InTime run(int alerts) throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        byte[] picture = Visitor.picture(alerts);
        try (ProgressBar bar = Progress.bar("alerts", alerts)) {
            for (int i = -WARM_UP; i < alerts; i++) {
                double ms = one(picture);
                if (i >= 0) {
                    took.add(ms);
                    if (bar != null) {
                        bar.step();
                    }
                }
            }
        }
        return new Outcome.InTime(alerts, Quantiles.of(took), picture.length / 1_024.0);
    }

    /** Until each of the recipients has it. */
    private double one(byte[] picture) throws InterruptedException {
        Visitor visitor = new Visitor();
        trial.sees(visitor.face(picture));
        int before = trial.mail.count();
        long said = System.nanoTime();
        trial.decides(visitor.unknown());
        await(before + Trial.RECIPIENTS.size());
        return (System.nanoTime() - said) / 1e6;
    }

    private void await(int mails) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (trial.mail.count() < mails) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("an alert did not arrive within " + PATIENCE_MS + " ms");
            }
            Thread.sleep(2);
        }
    }
}
