package dev.doorward.admin.signin;

import dev.doorward.kit.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is who. The database is the truth; accounts, sessions and tokens are held in memory too, so that a request is
 * answered without it and while it is away.
 *
 * <p>Before there is an owner the house is <em>open</em>: whoever sits at this machine may do everything, as at a
 * machine just bought. A file beside the service remembers that there was one, so that a database that is away or was
 * emptied never opens the house again.
 */
public final class SignIn {
    public static final Duration LASTS = Duration.ofDays(30);

    private static final Caller NOBODY_YET = new Caller("this machine", Role.OWNER, null);

    private final SignInStore store;
    private final Clock clock;
    private final Path mark;
    private final @Nullable String ownToken;
    private final Map<String, SignInStore.StoredAccount> accounts = new ConcurrentHashMap<>();
    private final Map<String, SignInStore.StoredSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /**
     * @param mark file that says that there is an owner
     * @param ownToken of whoever starts this service and may use it as an owner; absent for nobody
     */
    public SignIn(Database database, Clock clock, Path mark, @Nullable String ownToken) {
        this.store = new SignInStore(database);
        this.clock = clock;
        this.mark = mark;
        this.ownToken = ownToken == null ? null : Secret.hash(ownToken);
    }

    /** Reads everything anew; the database is there. */
    public synchronized void load() {
        store.removeSessionsBefore(clock.instant().minus(LASTS));
        replace(accounts, store.accounts(), one -> one.account().id(), one -> one);
        replace(sessions, store.sessions(), SignInStore.StoredSession::secret, one -> one);
        replace(tokens, store.tokens(), SignInStore.StoredToken::secret, SignInStore.StoredToken::token);
        if (!accounts.isEmpty()) {
            leaveMark();
        }
    }

    /** Whether there was never an owner, so that whoever sits here may do everything. */
    public boolean open() {
        return accounts.isEmpty() && !Files.exists(mark);
    }

    /** Whoever sits at this machine before there is an owner. */
    public Optional<Caller> whileOpen() {
        return open() ? Optional.of(NOBODY_YET) : Optional.empty();
    }

    /** Who carries this secret of a cookie. */
    public Optional<Caller> bySession(String secret) {
        SignInStore.StoredSession session = sessions.get(Secret.hash(secret));
        if (session == null || session.madeAt().plus(LASTS).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.ofNullable(accounts.get(session.account())).map(one -> caller(one.account()));
    }

    /** Who carries this secret of an {@code Authorization} header. */
    public Optional<Caller> byToken(String secret) {
        String hash = Secret.hash(secret);
        if (hash.equals(ownToken)) {
            return Optional.of(new Caller("doorward", Role.OWNER, null));
        }
        return Optional.ofNullable(tokens.get(hash))
                .map(token -> new Caller("token " + token.name(), token.role(), null));
    }

    Optional<SignInStore.StoredAccount> named(String name) {
        return accounts.values().stream()
                .filter(one -> one.account().name().equalsIgnoreCase(name))
                .findFirst();
    }

    Optional<SignInStore.StoredAccount> known(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** A new session. */
    Answer.Welcome welcome(Account account) {
        String secret = Secret.random();
        SignInStore.StoredSession session =
                new SignInStore.StoredSession(Secret.hash(secret), account.id(), clock.instant());
        store.add(session);
        sessions.put(session.secret(), session);
        return new Answer.Welcome(caller(account), secret);
    }

    public void signOut(String secret) {
        String hash = Secret.hash(secret);
        sessions.remove(hash);
        store.removeSession(hash);
    }

    /** The first owner; empty when there is one already. */
    public synchronized Optional<Answer.Welcome> setUp(String name, String password) {
        Account owner = account(name, Role.OWNER);
        String hash = PasswordHash.of(password);
        if (!open() || !store.addFirst(owner, hash)) {
            return Optional.empty();
        }
        accounts.put(owner.id(), new SignInStore.StoredAccount(owner, hash));
        leaveMark();
        return Optional.of(welcome(owner));
    }

    public List<Account> accounts() {
        return accounts.values().stream()
                .map(SignInStore.StoredAccount::account)
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    /** Empty when the name is taken. */
    public synchronized Optional<Account> add(String name, Role role, String password) {
        Account account = account(name, role);
        String hash = PasswordHash.of(password);
        if (!store.add(account, hash)) {
            return Optional.empty();
        }
        accounts.put(account.id(), new SignInStore.StoredAccount(account, hash));
        return Optional.of(account);
    }

    /** Whether it was done: not to the last owner, and not to nobody. */
    public synchronized boolean changeRole(String id, Role role) {
        SignInStore.StoredAccount before = accounts.get(id);
        if (before == null || !store.changeRole(id, role)) {
            return false;
        }
        Account old = before.account();
        accounts.put(
                id, new SignInStore.StoredAccount(new Account(id, old.name(), role, old.madeAt()), before.password()));
        return true;
    }

    /** Whether it was done: not to the last owner. Their sessions end. */
    public synchronized boolean remove(String id) {
        if (!store.remove(id)) {
            return false;
        }
        accounts.remove(id);
        sessions.values().removeIf(session -> session.account().equals(id));
        return true;
    }

    /** All sessions of the account end, and a new one begins; empty when there is no such account. */
    public synchronized Optional<Answer.Welcome> changePassword(String id, String next) {
        SignInStore.StoredAccount account = accounts.get(id);
        if (account == null) {
            return Optional.empty();
        }
        String hash = PasswordHash.of(next);
        store.changePassword(id, hash);
        accounts.put(id, new SignInStore.StoredAccount(account.account(), hash));
        signOutEverywhere(id);
        return Optional.of(welcome(account.account()));
    }

    public void signOutEverywhere(String id) {
        store.removeSessionsOf(id);
        sessions.values().removeIf(session -> session.account().equals(id));
    }

    public List<Token> tokens() {
        return tokens.values().stream()
                .sorted(Comparator.comparing(Token::name))
                .toList();
    }

    /** A token and its secret, which is not kept and cannot be shown again. */
    public record NewToken(Token token, String secret) {}

    public synchronized NewToken addToken(String name, Role role, String madeBy) {
        String secret = "dw_" + Secret.random();
        Token token = new Token(UUID.randomUUID().toString(), name, role, madeBy, clock.instant());
        store.add(token, Secret.hash(secret));
        tokens.put(Secret.hash(secret), token);
        return new NewToken(token, secret);
    }

    /** Whether there was one. */
    public synchronized boolean removeToken(String id) {
        Optional<String> secret = store.removeToken(id);
        secret.ifPresent(tokens::remove);
        return secret.isPresent();
    }

    private Account account(String name, Role role) {
        return new Account(UUID.randomUUID().toString(), name, role, clock.instant());
    }

    /** Without a moment in which who is known is not. */
    private static <S, V> void replace(
            Map<String, V> held, List<S> stored, Function<S, String> key, Function<S, V> value) {
        Map<String, V> fresh = stored.stream().collect(Collectors.toMap(key, value));
        held.keySet().retainAll(fresh.keySet());
        held.putAll(fresh);
    }

    private static Caller caller(Account account) {
        return new Caller(account.name(), account.role(), account.id());
    }

    private void leaveMark() {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            if (!Files.exists(mark)) {
                Files.writeString(mark, "There is an owner: nobody uses the page without signing in.\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
