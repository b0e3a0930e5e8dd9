package dev.doorward.admin.signin;

import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, as NIST SP 800-63B has it, and not the name over again; no rules of signs. */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int DIFFERENT_SIGNS = 5;

    private PasswordRule() {}

    /** Why not, in words; empty when it will do. */
    public static Optional<String> refusal(String name, String password) {
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters; four words make a good one.");
        }
        if (length > LONGEST) {
            return Optional.of("A password has at most " + LONGEST + " characters.");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String stripped = plain.replace(name.toLowerCase(Locale.ROOT), "").replace("doorward", "");
        if (stripped.length() < SHORTEST / 2 || plain.codePoints().distinct().count() < DIFFERENT_SIGNS) {
            return Optional.of("This password is too easy to guess; four words make a good one.");
        }
        return Optional.empty();
    }
}
