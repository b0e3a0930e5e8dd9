package dev.doorward.access.lock;

import dev.doorward.contract.LockState.Alarm;
import java.util.ArrayList;
import java.util.List;

/** What is after an event, and what must be done for it. */
public record Step(Situation next, List<LockAction> actions) {
    public Step {
        actions = List.copyOf(actions);
    }

    static Step to(Situation next) {
        return new Step(next, List.of());
    }

    Step with(Situation other) {
        return new Step(other, actions);
    }

    Step drive(Side side) {
        return and(new LockAction.Drive(side));
    }

    Step raise(Alarm alarm) {
        return and(new LockAction.Raise(alarm));
    }

    private Step and(LockAction action) {
        List<LockAction> more = new ArrayList<>(actions);
        more.add(action);
        return new Step(next, more);
    }
}
