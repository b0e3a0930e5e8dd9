package dev.doorward.access.evidence;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import org.junit.jupiter.api.Test;

class CommandGateTest {
    private final Now now = new Now();
    private final Nonces nonces = new Nonces(now);
    private final CommandGate gate = new CommandGate(FRONT, nonces, now);
    private final Nonce newest = nonces.issue();

    @Test
    void lets_a_fresh_command_through_once() {
        LockCommand command = unlock(FRONT, newest, 0);

        assertThat(gate.refusal(command)).isEmpty();
        assertThat(gate.refusal(command)).contains(Refusal.SEEN_BEFORE);
    }

    @Test
    void refuses_another_door() {
        assertThat(gate.refusal(unlock(new DoorId("back"), newest, 0))).contains(Refusal.OTHER_DOOR);
    }

    @Test
    void refuses_an_invented_nonce_and_one_of_before_an_outage() {
        assertThat(gate.refusal(unlock(FRONT, Nonce.random(), 0))).contains(Refusal.UNKNOWN_NONCE);
        nonces.forget();
        assertThat(gate.refusal(unlock(FRONT, newest, 0))).contains(Refusal.UNKNOWN_NONCE);
    }

    @Test
    void refuses_what_is_more_than_two_seconds_old_though_it_is_within_the_nonce_s_life() {
        LockCommand early = unlock(FRONT, newest, 0);
        LockCommand late = unlock(FRONT, newest, 0);
        now.pass(2_000);
        assertThat(gate.refusal(early)).isEmpty();
        now.pass(1);
        assertThat(gate.refusal(late)).contains(Refusal.TOO_OLD);
    }

    @Test
    void a_late_command_does_not_become_fresh_by_waiting_and_is_not_asked_twice() {
        LockCommand ahead = unlock(FRONT, newest, 5_000);
        assertThat(gate.refusal(ahead)).contains(Refusal.FROM_THE_FUTURE);
        now.pass(5_000);
        assertThat(gate.refusal(ahead)).contains(Refusal.SEEN_BEFORE);
    }

    @Test
    void a_flood_leaves_no_room_instead_of_making_it_forget() {
        LockCommand first = unlock(FRONT, newest, 0);
        gate.refusal(first);
        for (int i = 0; i < 1_000; i++) {
            gate.refusal(unlock(FRONT, newest, 0));
        }
        assertThat(gate.refusal(unlock(FRONT, newest, 0))).contains(Refusal.TOO_MANY);
        assertThat(gate.refusal(first)).isPresent();
    }

    private static LockCommand unlock(DoorId door, Nonce nonce, long sinceMs) {
        return new LockCommand(
                MessageId.random(), door, new Freshness(nonce, sinceMs), LockCommand.Action.UNLOCK, null, "page");
    }
}
