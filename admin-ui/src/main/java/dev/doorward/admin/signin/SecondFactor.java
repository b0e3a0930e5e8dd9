package dev.doorward.admin.signin;

import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Codes of an app beside the password, for who wants them. The secret is sealed in the database; what was used is
 * remembered there too, so no code is good twice, not even after a restart. Without the database nobody who has a
 * second factor signs in.
 */
public final class SecondFactor {
    private static final Duration PENDING = Duration.ofMinutes(10);
    private static final int RECOVERY_CODES = 10;
    /** Eighty bits: a hash without salt is enough for what nobody can guess. */
    private static final int RECOVERY_BYTES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private record Pending(byte[] secret, Instant until) {}

    private final SecondFactorStore store;
    private final Sealer sealer;
    private final Clock clock;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    public SecondFactor(Database database, Clock clock, Sealer sealer) {
        this.store = new SecondFactorStore(database);
        this.clock = clock;
        this.sealer = sealer;
    }

    /**
     * How it stands with an account.
     *
     * @param since absent when it is off
     */
    public record Standing(boolean on, @Nullable Instant since, int recoveryCodes) {}

    public Standing standing(String account) {
        return store.of(account)
                .map(one -> new Standing(true, one.madeAt(), store.recoveryCodes(account)))
                .orElseGet(() -> new Standing(false, null, 0));
    }

    /** Who has one. */
    public Set<String> accounts() {
        return store.accounts();
    }

    /**
     * What an app is told.
     *
     * @param secret to be typed
     * @param uri to be shown as a QR code
     */
    public record SetUp(String secret, String uri) {}

    /** A secret that counts as soon as a code of it is shown; empty when the account has a second factor. */
    public Optional<SetUp> begin(String account, String name) {
        if (store.of(account).isPresent()) {
            return Optional.empty();
        }
        byte[] secret = random(Totp.SECRET_BYTES);
        pending.values().removeIf(one -> one.until().isBefore(clock.instant()));
        pending.put(account, new Pending(secret, clock.instant().plus(PENDING)));
        String uri = "otpauth://totp/Doorward:" + encoded(name) + "?secret=" + Base32.of(secret) + "&issuer=Doorward";
        return Optional.of(new SetUp(Base32.grouped(secret, " "), uri));
    }

    /** What became of the wish to switch it on. */
    public sealed interface SwitchedOn {
        /** @param recoveryCodes each good once, instead of a code; they are not kept and cannot be shown again */
        record Yes(List<String> recoveryCodes) implements SwitchedOn {}

        record CodeWrong() implements SwitchedOn {}

        /** Nothing was begun, its time is over, or it is on. */
        record NotBegun() implements SwitchedOn {}
    }

    public SwitchedOn switchOn(String account, String code) {
        Pending begun = pending.get(account);
        Instant now = clock.instant();
        if (begun == null || begun.until().isBefore(now)) {
            return new SwitchedOn.NotBegun();
        }
        OptionalLong step = Totp.step(begun.secret(), plain(code), now, Totp.NEVER);
        if (step.isEmpty()) {
            return new SwitchedOn.CodeWrong();
        }
        List<String> recovery = Stream.generate(() -> Base32.grouped(random(RECOVERY_BYTES), "-"))
                .limit(RECOVERY_CODES)
                .toList();
        SecondFactorStore.Stored factor =
                new SecondFactorStore.Stored(sealer.seal(account, begun.secret()), step.getAsLong(), now);
        boolean added = pending.remove(account, begun)
                && store.add(
                        account,
                        factor,
                        recovery.stream().map(SecondFactor::kept).toList());
        return added ? new SwitchedOn.Yes(recovery) : new SwitchedOn.NotBegun();
    }

    public void switchOff(String account) {
        pending.remove(account);
        store.remove(account);
    }

    /** What a code is worth to an account. */
    enum Verdict {
        NOT_ASKED_FOR,
        MISSING,
        RIGHT,
        WRONG
    }

    /** A code that is right is spent by this. */
    Verdict verdict(String account, @Nullable String code) {
        Optional<SecondFactorStore.Stored> factor = store.of(account);
        if (factor.isEmpty()) {
            return Verdict.NOT_ASKED_FOR;
        }
        if (code == null || code.isBlank()) {
            return Verdict.MISSING;
        }
        boolean right = plain(code).length() == Totp.DIGITS
                ? ofTheApp(account, factor.get(), plain(code))
                : store.spent(account, kept(code));
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    private boolean ofTheApp(String account, SecondFactorStore.Stored factor, String code) {
        try {
            byte[] secret = sealer.open(account, factor.sealed());
            OptionalLong step = Totp.step(secret, code, clock.instant(), factor.lastStep());
            return step.isPresent() && store.taken(account, step.getAsLong());
        } catch (Sealer.UnsealableException e) {
            return false; // its key was lost: a recovery code still opens
        }
    }

    /** The hash of a recovery code, however it was typed. */
    private static String kept(String code) {
        return Secret.hash(plain(code));
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
