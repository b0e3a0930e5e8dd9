package dev.doorward.evaluation;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** How far a long run has come. */
public final class Progress {
    private Progress() {}

    /** None without a terminal. */
    public static @Nullable ProgressBar bar(String task, int steps) {
        return Ansi.AUTO.enabled()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(steps)
                        .build()
                : null;
    }
}
