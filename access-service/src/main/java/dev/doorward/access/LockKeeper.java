package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.lock.DoorLock;
import dev.doorward.contract.LockState;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Runs the lock on its own thread, so that no message can keep it from closing, and tells its state. */
@ApplicationScoped
class LockKeeper {
    private static final Logger LOG = Logger.getLogger(LockKeeper.class);
    /** As often as a servo is told where to be: one pulse. */
    private static final long STEP_MS = 20;
    /** Between two angles of one turn, for the page. */
    private static final long SHOWN_EVERY_MS = 100;

    private final DoorLock lock;
    private final MqttOut out;
    private final Presence presence;
    private final Ticks ticks;
    private final Loop loop = new Loop("lock");
    private LockState.State told = LockState.State.UNKNOWN;
    private long toldAt;

    LockKeeper(
            Hardware hardware,
            DoorwardConfig doorward,
            LiveConfig<AccessConfig> config,
            MqttOut out,
            Presence presence,
            Ticks ticks,
            Clock clock) {
        this.out = out;
        this.presence = presence;
        this.ticks = ticks;
        this.lock = new DoorLock(
                doorward.door(), hardware.isMock(), hardware.servo(), config::current, ticks, clock, this::tell);
    }

    void start() {
        lock.lock("start");
        loop.every(STEP_MS, lock::step);
        presence.republish(() -> out.lock(lock.state()));
    }

    /** Ends with the door locked. */
    void stop() {
        loop.close();
        lock.close();
    }

    void unlock(String by) {
        lock.unlock(by);
    }

    void lock(String by) {
        lock.lock(by);
    }

    boolean isReal() {
        return !lock.isMock();
    }

    boolean works() {
        return lock.works();
    }

    /** Called by the lock, which must not fail because the broker is away. */
    private void tell(LockState state) {
        try {
            boolean changed = state.state() != told;
            if (changed) {
                LOG.infof("The lock is %s (%s)", state.state(), state.by());
                boolean jammed = state.state() == LockState.State.JAMMED;
                presence.lacks("lock", jammed ? "The lock is jammed and needs a person: " + state.by() : null);
            }
            if (changed || ticks.millis() - toldAt >= SHOWN_EVERY_MS) {
                told = state.state();
                toldAt = ticks.millis();
                out.lock(state);
            }
        } catch (RuntimeException e) {
            LOG.error("The lock's state could not be told", e);
        }
    }
}
