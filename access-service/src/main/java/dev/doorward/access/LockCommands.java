package dev.doorward.access;

import dev.doorward.access.evidence.CommandGate;
import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.evidence.Refusal;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorCommand;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockState.DoorState;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Received;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people ask of the lock. A command that admin-ui signed may open; one that nobody signed, such as Home Assistant's,
 * may lock, and unlock with the owner's code.
 */
@Singleton
class LockCommands {
    private static final String OLD = "a command within 3 s of connecting may be an old one";
    private static final String STUCK = "the lock does not move and needs a person";
    private static final String SET_CODE = "SET_CODE";
    private static final String HOME_ASSISTANT = "home assistant";
    /** What is after LOCK is of no use, but Home Assistant sends the code with each. */
    private static final Pattern FORM = Pattern.compile("(?<action>LOCK|UNLOCK)(?: (?<code>[0-9]{6,12}))?");

    private final LockKeeper lock;
    private final LockCode code;
    private final AuditKeeper audit;
    private final MqttOut out;
    private final Connection connection;
    private final LiveConfig<AccessConfig> config;
    private final CommandGate gate;

    LockCommands(
            LockKeeper lock,
            LockCode code,
            AuditKeeper audit,
            MqttOut out,
            Connection connection,
            LiveConfig<AccessConfig> config,
            DoorwardConfig doorward,
            Nonces nonces,
            Ticks ticks) {
        this.lock = lock;
        this.code = code;
        this.audit = audit;
        this.out = out;
        this.connection = connection;
        this.config = config;
        this.gate = new CommandGate(doorward.door(), nonces, ticks);
    }

    /** @param command whose signature was verified */
    void obey(LockCommand command) throws RejectedException {
        refuseUnlessFresh(command);
        Optional<String> hindrance = hindrance(command).or(() -> writtenFirst(command));
        if (hindrance.isPresent()) {
            refuse(command.by(), command.id().value(), command.action().name(), hindrance.get());
        } else {
            out.answer(command.id().value(), Outcome.DONE, carriedOut(command));
        }
    }

    private Optional<String> writtenFirst(LockCommand command) {
        String seconds = command.seconds() == null ? null : command.seconds() + " s";
        AuditEntry entry = AuditEntry.of(
                AuditEntry.Kind.COMMAND, command.by(), command.action().name(), seconds);
        return audit.write(entry) || command.action() == LockCommand.Action.LOCK
                ? Optional.empty()
                : Optional.of(DenialReason.NOT_WRITTEN_DOWN.words());
    }

    private void refuse(String by, String id, String what, String why) {
        audit.note(AuditEntry.refused(AuditEntry.Kind.COMMAND, by, what, why));
        out.answer(id, Outcome.REFUSED, why);
    }

    /**
     * @param command whose signature was verified
     * @param signed the same as it came
     */
    void obey(LockCodeSet command, Received signed) throws RejectedException {
        refuseUnlessFresh(command);
        try {
            code.set(command, signed);
        } catch (RejectedException e) {
            refuse(command.by(), command.id().value(), SET_CODE, e.getMessage());
            throw e;
        }
        audit.note(AuditEntry.of(AuditEntry.Kind.COMMAND, command.by(), SET_CODE, null));
        out.answer(command.id().value(), Outcome.DONE, code.isSet() ? "The code is set" : "No code opens any more");
        lock.tellAgain();
    }

    private void refuseUnlessFresh(DoorCommand command) throws RejectedException {
        Optional<String> refusal =
                connection.isSettled() ? gate.refusal(command).map(Refusal::words) : Optional.of(OLD);
        if (refusal.isPresent()) {
            String what = command instanceof LockCommand known ? known.action().name() : SET_CODE;
            refuse(command.by(), command.id().value(), what, refusal.get());
            throw new RejectedException(refusal.get());
        }
    }

    /** @param command as text, from whoever may write on that topic */
    void obey(String command) throws RejectedException {
        if (!connection.isSettled()) {
            throw new RejectedException(OLD);
        }
        Matcher form = FORM.matcher(command);
        if (!form.matches()) {
            throw new RejectedException("neither LOCK nor UNLOCK");
        }
        String digits = form.group("code");
        if (form.group("action").equals("LOCK")) {
            audit.note(AuditEntry.of(AuditEntry.Kind.COMMAND, HOME_ASSISTANT, "LOCK", null));
            out.answer("LOCK", Outcome.DONE, locked(HOME_ASSISTANT));
        } else if (digits == null) {
            refuse(HOME_ASSISTANT, "UNLOCK", "UNLOCK", code.isSet() ? "UNLOCK takes the code" : LockCode.NONE);
        } else {
            code.tried(digits, this::tried);
        }
    }

    private void tried(LockCode.Tried tried) {
        switch (tried) {
            case LockCode.Tried.Refused(String why) -> refuse(HOME_ASSISTANT, "UNLOCK", "UNLOCK", why);
            case LockCode.Tried.Right right when !lock.works() -> refuse(HOME_ASSISTANT, "UNLOCK", "UNLOCK", STUCK);
            case LockCode.Tried.Right right
            when !audit.write(AuditEntry.of(AuditEntry.Kind.COMMAND, HOME_ASSISTANT, "UNLOCK", "by code")) ->
                out.answer("UNLOCK", Outcome.REFUSED, DenialReason.NOT_WRITTEN_DOWN.words());
            case LockCode.Tried.Right right -> {
                lock.unlock(HOME_ASSISTANT);
                out.answer("UNLOCK", Outcome.DONE, "The door opens");
            }
        }
    }

    private Optional<String> hindrance(LockCommand command) {
        if (command.action() == LockCommand.Action.LOCK) {
            return Optional.empty();
        }
        if (!lock.works()) {
            return Optional.of(STUCK);
        }
        long longest = Math.round(60 * config.current().holdOpenLimit());
        return command.action() == LockCommand.Action.HOLD_OPEN
                        && lasting(command).toSeconds() > longest
                ? Optional.of("the door may be held open for " + longest + " s at most")
                : Optional.empty();
    }

    private String carriedOut(LockCommand command) {
        return switch (command.action()) {
            case LOCK -> locked(command.by());
            case UNLOCK -> {
                lock.unlock(command.by());
                yield "The door opens";
            }
            case HOLD_OPEN -> {
                lock.holdOpen(command.by(), lasting(command));
                yield "The door opens and stays so for " + lasting(command).toSeconds() + " s";
            }
        };
    }

    private String locked(String by) {
        lock.lock(by);
        return lock.state().doorState() == DoorState.OPEN ? "The door locks as soon as it is closed" : "The door locks";
    }

    private static Duration lasting(LockCommand command) {
        Integer seconds = command.seconds();
        return Duration.ofSeconds(seconds == null ? 0 : seconds);
    }
}
