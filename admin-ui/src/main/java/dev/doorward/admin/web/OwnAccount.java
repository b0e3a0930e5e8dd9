package dev.doorward.admin.web;

import dev.doorward.admin.signin.Answer;
import dev.doorward.admin.signin.Entrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/** The account of who asks, and the password once more before the ways to sign in to it are changed. */
@ApplicationScoped
class OwnAccount {
    private final Entrance entrance;
    private final Who who;

    OwnAccount(Entrance entrance, Who who) {
        this.entrance = entrance;
        this.who = who;
    }

    /** Whoever shows a token, and whoever sits here before there is an owner, has none. */
    String id() {
        String account = who.caller().account();
        if (account == null) {
            throw Problems.of(409, "No account", "Only who signed in by name has one.");
        }
        return account;
    }

    void confirm(String password) {
        entrance.refusal(id(), password, who.address()).ifPresent(answer -> {
            throw answer instanceof Answer.Wait wait
                    ? new WebApplicationException(SessionResource.tooSoon(wait.atLeast()))
                    : Problems.of(422, "Not changed", "The password is wrong.");
        });
    }
}
