package dev.doorward.evaluation;

import java.util.List;

/** How a {@code prove} ends. */
public final class Promises {
    private Promises() {}

    /**
     * Says which promises were broken.
     *
     * @param broken in words
     * @return the exit status: 0 when all were kept
     */
    public static int told(String question, List<String> broken) {
        broken.forEach(promise -> System.err.println("prove " + question + ": " + promise));
        System.out.println("prove " + question + ": " + (broken.isEmpty() ? "every promise is kept" : "FAILED"));
        return broken.isEmpty() ? 0 : 1;
    }
}
