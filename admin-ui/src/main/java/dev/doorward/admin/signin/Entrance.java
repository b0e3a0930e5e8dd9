package dev.doorward.admin.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways in: a password, with a code where the account asks for one, or a passkey. Every guess is counted. */
public final class Entrance {
    private final SignIn signIn;
    private final SecondFactor secondFactor;
    private final Guesses guesses;

    public Entrance(SignIn signIn, SecondFactor secondFactor, Clock clock) {
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.guesses = new Guesses(clock);
    }

    /**
     * @param code of the second factor; absent when none was asked for yet
     * @param address from where; guesses are counted by it and by the name
     */
    public Answer byPassword(String name, String password, @Nullable String code, String address) {
        return counted(name, address, () -> {
            Optional<SignInStore.StoredAccount> found = signIn.named(name);
            boolean right = found.map(one -> PasswordHash.matches(password, one.password()))
                    .orElseGet(() -> PasswordHash.matchesNobody(password));
            return right ? byCode(found.orElseThrow().account(), code) : new Answer.Wrong();
        });
    }

    private Answer byCode(Account account, @Nullable String code) {
        return switch (secondFactor.verdict(account.id(), code)) {
            case NOT_ASKED_FOR, RIGHT -> signIn.welcome(account);
            case MISSING -> new Answer.CodeMissing();
            case WRONG -> new Answer.CodeWrong();
        };
    }

    /**
     * No code is asked for: who uses a passkey has it and opened it, which are two factors.
     *
     * @param account that the signature proves; empty when it proves none
     */
    public Answer byPasskey(Supplier<Optional<String>> account, String address) {
        return counted("passkey from " + address, address, () -> account.get()
                .flatMap(signIn::known)
                .<Answer>map(one -> signIn.welcome(one.account()))
                .orElseGet(Answer.Wrong::new));
    }

    /**
     * Why it is not the account's password, {@code Wrong} or {@code Wait}; empty when it is. A cookie alone must not
     * change how its account is signed in to.
     */
    public Optional<Answer> refusal(String id, String password, String address) {
        Optional<SignInStore.StoredAccount> account = signIn.known(id);
        if (account.isEmpty()) {
            return Optional.of(new Answer.Wrong());
        }
        String name = account.get().account().name();
        Duration wait = guesses.look(name, address);
        if (!wait.isZero()) {
            return Optional.of(new Answer.Wait(wait));
        }
        try {
            if (PasswordHash.matches(password, account.get().password())) {
                return Optional.empty();
            }
            guesses.failed(name, address);
            return Optional.of(new Answer.Wrong());
        } finally {
            guesses.looked();
        }
    }

    private Answer counted(String who, String address, Supplier<Answer> look) {
        Duration wait = guesses.look(who, address);
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        try {
            Answer answer = look.get();
            switch (answer) {
                case Answer.Welcome welcome -> guesses.succeeded(who, address);
                case Answer.Wrong wrong -> guesses.failed(who, address);
                case Answer.CodeWrong wrong -> guesses.failed(who, address);
                // Who has the password must not guess codes for ever by showing it in between.
                case Answer.CodeMissing missing -> {}
                case Answer.Wait never -> {}
            }
            return answer;
        } finally {
            guesses.looked();
        }
    }
}
