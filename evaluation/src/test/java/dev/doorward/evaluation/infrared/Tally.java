package dev.doorward.evaluation.infrared;

import dev.doorward.vision.liveness.track.Check;

/** Visits, and what was ever said in them; neither passed nor failed is a doubt. */
record Tally(int visits, int passed, int failed) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally and(Visit visit) {
        return new Tally(
                visits + 1,
                passed + (visit.ever(Check.Passed.class) ? 1 : 0),
                failed + (visit.ever(Check.Failed.class) ? 1 : 0));
    }

    @Override
    public String toString() {
        return "%d of %d pass, %d are turned away".formatted(passed, visits, failed);
    }
}
