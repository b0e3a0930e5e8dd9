package dev.doorward.admin.web;

import dev.doorward.admin.DoorNonces;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.DoorCommand;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Topic;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What every command to a lock needs: a door that is heard, a nonce of it, who asks, and an owner where it is real. */
@ApplicationScoped
class LockAsking {
    /** As long as access-service takes a nonce. */
    private static final long SILENT_MS = 2_000;

    private final Commands commands;
    private final Doors doors;
    private final DoorNonces nonces;
    private final SignIn signIn;
    private final Keys keys;
    private final DoorwardConfig config;
    private final Who who;

    LockAsking(
            Commands commands,
            Doors doors,
            DoorNonces nonces,
            SignIn signIn,
            Keys keys,
            DoorwardConfig config,
            Who who) {
        this.commands = commands;
        this.doors = doors;
        this.nonces = nonces;
        this.signIn = signIn;
        this.keys = keys;
        this.config = config;
        this.who = who;
    }

    /** A door that is known, or a problem for the caller. */
    void known(DoorId door) {
        commands.known(door);
    }

    /** The same where somebody may open it, or have it opened. */
    void mayOpen(DoorId door) {
        known(door);
        if (signIn.whileOpen().isPresent() && !isMock(door)) {
            throw Problems.of(
                    409, "No owner yet", "Whoever sits at this machine could open a real door: make an owner first.");
        }
    }

    <T extends DoorCommand> Response give(Topic<T> row, T command) {
        commands.give(row, command.door(), command);
        return Response.accepted(Map.of("id", command.id())).build();
    }

    Freshness freshness(DoorId door) {
        return nonces.freshness(door)
                .filter(fresh -> fresh.sinceNonceMs() < SILENT_MS)
                .orElseThrow(() -> Problems.of(
                        503,
                        "The door does not answer",
                        "Its access-service has not been heard for " + SILENT_MS / 1_000 + " s: nothing was asked."));
    }

    /** As that door keeps it. */
    CodeHash hashed(String digits, DoorId door) {
        byte[] salt = keys.of(config.instance())
                .orElseThrow(() -> new IllegalStateException("our own public key is not here"))
                .salt(door);
        return CodeHash.of(digits, salt, CodeHash.ROUNDS);
    }

    /** Without the name: it goes to a topic that the broker keeps. */
    String by() {
        String account = who.caller().account();
        return account == null ? "page" : "account " + account;
    }

    private boolean isMock(DoorId door) {
        return doors.lock(door).filter(LockState::mock).isPresent();
    }
}
