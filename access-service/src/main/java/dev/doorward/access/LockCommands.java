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
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.LockState.DoorState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
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
import org.jspecify.annotations.Nullable;

/**
 * What people ask of the lock. A command that admin-ui signed may open; one that nobody signed, such as Home Assistant's,
 * may lock, and unlock with the owner's code or somebody's PIN.
 */
@Singleton
class LockCommands {
    private static final String OLD = "a command within 3 s of connecting may be an old one";
    private static final String STUCK = "the lock does not move and needs a person";
    private static final String SET_CODE = "SET_CODE";
    private static final String SET_PIN = "SET_PIN";
    private static final String UNLOCK = "UNLOCK";
    private static final String OPENS = "The door opens";
    private static final String HOME_ASSISTANT = "home assistant";
    /** What is after LOCK is of no use, but Home Assistant sends the code with each. */
    private static final Pattern FORM = Pattern.compile("(?<action>LOCK|UNLOCK)(?: (?<code>[0-9]{6,12}))?");

    private final LockKeeper lock;
    private final LockCode code;
    private final PinKeeper pins;
    private final CodeCheck check;
    private final PinDoor pinDoor;
    private final AuditKeeper audit;
    private final MqttOut out;
    private final Connection connection;
    private final LiveConfig<AccessConfig> config;
    private final CommandGate gate;

    LockCommands(
            LockKeeper lock,
            LockCode code,
            PinKeeper pins,
            CodeCheck check,
            PinDoor pinDoor,
            AuditKeeper audit,
            MqttOut out,
            Connection connection,
            LiveConfig<AccessConfig> config,
            DoorwardConfig doorward,
            Nonces nonces,
            Ticks ticks) {
        this.lock = lock;
        this.code = code;
        this.pins = pins;
        this.check = check;
        this.pinDoor = pinDoor;
        this.audit = audit;
        this.out = out;
        this.connection = connection;
        this.config = config;
        this.gate = new CommandGate(doorward.door(), nonces, ticks);
    }

    /** @param command whose signature was verified */
    void obey(LockCommand command) throws RejectedException {
        refuseUnlessFresh(command);
        Optional<String> hindrance = hindrance(command);
        if (hindrance.isPresent()) {
            refuse(command, hindrance.get());
        } else if (config.current().pageNeedsPin() && command.action() != LockCommand.Action.LOCK) {
            withPin(command);
        } else {
            writtenFirst(command)
                    .ifPresentOrElse(
                            why -> refuse(command, why),
                            () -> out.answer(command.id().value(), Outcome.DONE, carriedOut(command)));
        }
    }

    private void withPin(LockCommand command) {
        if (command.digits() == null) {
            refuse(command, "this door opens from the page with a PIN only");
            return;
        }
        check.tried(PinUsed.Way.PAGE, command.digits(), tried -> {
            switch (tried) {
                case CodeCheck.Tried.Refused(String why) -> refuse(command, why);
                case CodeCheck.Tried.Owners owners -> refuse(command, "this takes the PIN of a person");
                case CodeCheck.Tried.Persons(PersonId person, boolean duress) ->
                    pinDoor.judge(
                            person,
                            new PinUsed(PinUsed.Way.PAGE, duress),
                            () -> {
                                audit.note(entry(command));
                                return carriedOut(command);
                            },
                            (outcome, words) -> out.answer(command.id().value(), outcome, words));
            }
        });
    }

    private Optional<String> writtenFirst(LockCommand command) {
        return audit.write(entry(command)) || command.action() == LockCommand.Action.LOCK
                ? Optional.empty()
                : Optional.of(DenialReason.NOT_WRITTEN_DOWN.words());
    }

    private static AuditEntry entry(LockCommand command) {
        String seconds = command.seconds() == null ? null : command.seconds() + " s";
        return AuditEntry.of(
                AuditEntry.Kind.COMMAND, command.by(), command.action().name(), seconds);
    }

    private void refuse(LockCommand command, String why) {
        refuse(command.by(), command.id().value(), command.action().name(), why);
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
            if (command.code() != null && pins.pins().holds(command.code())) {
                throw new RejectedException("somebody has these digits as a PIN at this door: choose others");
            }
            code.set(command, signed);
        } catch (RejectedException e) {
            refuse(command.by(), command.id().value(), SET_CODE, e.getMessage());
            throw e;
        }
        isSet(command, SET_CODE, null, command.code() == null ? "The code is taken away" : "The code is set");
    }

    /**
     * @param command whose signature was verified
     * @param signed the same as it came
     */
    void obey(LockPinSet command, Received signed) throws RejectedException {
        refuseUnlessFresh(command);
        try {
            pins.set(command, signed);
        } catch (RejectedException e) {
            refuse(command.by(), command.id().value(), SET_PIN, e.getMessage());
            throw e;
        }
        String whose = command.person().value();
        isSet(command, SET_PIN, whose, command.pin() == null ? "The PIN opens no more" : "The PIN is set");
    }

    private void isSet(DoorCommand command, String what, @Nullable String whose, String words) {
        check.forgive();
        audit.note(AuditEntry.of(AuditEntry.Kind.COMMAND, command.by(), what, whose));
        out.answer(command.id().value(), Outcome.DONE, words);
        lock.tellAgain();
    }

    private void refuseUnlessFresh(DoorCommand command) throws RejectedException {
        Optional<String> refusal =
                connection.isSettled() ? gate.refusal(command).map(Refusal::words) : Optional.of(OLD);
        if (refusal.isPresent()) {
            String what =
                    switch (command) {
                        case LockCommand known -> known.action().name();
                        case LockPinSet pin -> SET_PIN;
                        default -> SET_CODE;
                    };
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
            refuse(UNLOCK, check.isAnySet() ? "UNLOCK takes the code" : CodeCheck.NONE);
        } else {
            check.tried(PinUsed.Way.HOME_ASSISTANT, digits, this::tried);
        }
    }

    private void tried(CodeCheck.Tried tried) {
        switch (tried) {
            case CodeCheck.Tried.Refused(String why) -> refuse(UNLOCK, why);
            case CodeCheck.Tried.Owners owners when !lock.works() -> refuse(UNLOCK, STUCK);
            case CodeCheck.Tried.Owners owners
            when !audit.write(AuditEntry.of(AuditEntry.Kind.COMMAND, HOME_ASSISTANT, UNLOCK, "by code")) ->
                out.answer(UNLOCK, Outcome.REFUSED, DenialReason.NOT_WRITTEN_DOWN.words());
            case CodeCheck.Tried.Owners owners -> {
                lock.unlock(HOME_ASSISTANT);
                out.answer(UNLOCK, Outcome.DONE, OPENS);
            }
            case CodeCheck.Tried.Persons(PersonId person, boolean duress) ->
                pinDoor.judge(
                        person,
                        new PinUsed(PinUsed.Way.HOME_ASSISTANT, duress),
                        () -> {
                            lock.unlock("pin " + person);
                            return OPENS;
                        },
                        (outcome, words) -> out.answer(UNLOCK, outcome, words));
        }
    }

    private void refuse(String text, String why) {
        refuse(HOME_ASSISTANT, text, text, why);
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
                yield OPENS;
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
