package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.lock.DoorLock;
import dev.doorward.access.lock.LockEvent;
import dev.doorward.access.lock.Senses;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Presence;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Runs the lock on its own thread, so that no message can keep it from closing, and tells its state. Nothing else touches
 * the lock: what is asked becomes an event on that thread.
 */
@ApplicationScoped
class LockKeeper {
    private static final Logger LOG = Logger.getLogger(LockKeeper.class);
    /** As often as a servo is told where to be: one pulse. */
    private static final long STEP_MS = 20;
    /** Between two angles of one turn, for the page. */
    private static final long SHOWN_EVERY_MS = 100;

    private static final long SENSES_CHECKED_EVERY_MS = 1_000;

    private final DoorLock lock;
    private final Senses senses;
    private final Hardware hardware;
    private final CodeCheck code;
    private final AuditKeeper audit;
    private final MqttOut out;
    private final Presence presence;
    private final MeterRegistry metrics;
    private final Ticks ticks;
    private final Watching watching;
    private final Loop loop = new Loop("lock");
    private volatile LockState now;
    private volatile boolean tested;
    private LockState told;
    private volatile boolean guessed;
    private long toldAt;

    LockKeeper(
            Hardware hardware,
            CodeCheck code,
            AuditKeeper audit,
            DoorwardConfig doorward,
            LiveConfig<AccessConfig> config,
            MqttOut out,
            Presence presence,
            MeterRegistry metrics,
            Ticks ticks,
            Watching watching,
            Clock clock) {
        this.hardware = hardware;
        this.code = code;
        this.audit = audit;
        this.out = out;
        this.presence = presence;
        this.metrics = metrics;
        this.ticks = ticks;
        this.watching = watching;
        this.senses = hardware.senses();
        this.lock = new DoorLock(
                doorward.door(),
                hardware.isMock(),
                hardware.servo(),
                senses,
                config::current,
                ticks,
                clock,
                new DoorLock.Listener() {
                    @Override
                    public void is(LockState state) {
                        tell(state);
                    }

                    @Override
                    public void raised(Alarm alarm) {
                        raise(alarm);
                    }
                });
        this.now = lock.state();
        this.told = now;
    }

    /** Fail secure: wherever the bolt is, it is driven to locked first. */
    void start() {
        lock("start");
        loop.every(STEP_MS, this::step);
        loop.every(SENSES_CHECKED_EVERY_MS, this::checkSenses);
        presence.republish(this::tellAgain);
    }

    private void step() {
        lock.step();
        watching.beat(Watching.LOCK);
    }

    /** Ends with the door locked. */
    void stop() {
        loop.close();
        lock.close();
        hardware.close();
    }

    void unlock(String by) {
        next(new LockEvent.Unlock(by));
    }

    void holdOpen(String by, Duration lasting) {
        next(new LockEvent.HoldOpen(by, lasting.toNanos()));
    }

    void lock(String by) {
        next(new LockEvent.Lock(by));
    }

    boolean isReal() {
        return !lock.isMock();
    }

    /** Whether an unlock could move it. */
    boolean works() {
        return tested;
    }

    LockState state() {
        return now;
    }

    /** The lock as it is, also when only something about codes has changed; every few seconds too. */
    void tellAgain() {
        boolean guessing = code.isPausing();
        if (guessing && !guessed) {
            raise(Alarm.WRONG_CODE_ENTRY_LIMIT);
        }
        guessed = guessing;
        LockState state = now.takingCode(code.isAnySet());
        out.lock(guessing ? state.raising(Alarm.WRONG_CODE_ENTRY_LIMIT) : state);
    }

    private void next(LockEvent event) {
        if (!loop.next(() -> lock.on(event))) {
            LOG.errorf("The lock had no room for %s", event);
        }
    }

    private void checkSenses() {
        presence.lacks(
                "senses",
                senses.failures()
                        .map(failures -> "What can't be read counts as if it were not there: " + failures)
                        .orElse(null));
    }

    private void raise(Alarm alarm) {
        LOG.warnf("%s: %s", alarm, words(alarm));
        audit.note(AuditEntry.of(AuditEntry.Kind.ALARM, now.by(), alarm.name(), words(alarm)));
        metrics.counter("doorward.access.alarms", "alarm", alarm.name()).increment();
    }

    private static String words(Alarm alarm) {
        return switch (alarm) {
            case LOCK_JAMMED -> "the bolt did not get where it was driven";
            case DOOR_FORCED_OPEN -> "the door was opened while it was locked";
            case DOOR_AJAR -> "the door stands open";
            case WRONG_CODE_ENTRY_LIMIT -> "so many wrong codes were tried that none is looked at for a while";
        };
    }

    /** Called by the lock, which must not fail because the broker is away. */
    private void tell(LockState state) {
        try {
            now = state;
            if (lock.isTested() && !tested) {
                LOG.infof("Self-test passed: the lock was driven to locked%s", senses.hasBolt() ? ", and arrived" : "");
            }
            tested = lock.isTested();
            if (state.state() != told.state()) {
                LOG.infof("The lock is %s (%s)", state.state(), state.by());
                audit.note(AuditEntry.of(
                        AuditEntry.Kind.LOCK, state.by(), state.state().name(), null));
                boolean jammed = state.state() == LockState.State.JAMMED;
                presence.lacks("lock", jammed ? "The lock is jammed and needs a person: " + state.by() : null);
            }
            boolean turnsOnly = turnedTo(told, state).equals(state);
            if (!turnsOnly || ticks.millis() - toldAt >= SHOWN_EVERY_MS) {
                told = state;
                toldAt = ticks.millis();
                tellAgain();
            }
        } catch (RuntimeException e) {
            LOG.error("The lock's state could not be told", e);
        }
    }

    /** The same but for the angle. */
    private static LockState turnedTo(LockState one, LockState other) {
        return new LockState(
                one.door(),
                one.state(),
                one.since(),
                one.mock(),
                other.angle(),
                one.by(),
                one.doorState(),
                one.heldUntil(),
                one.alarms(),
                one.opensByCode());
    }
}
