package dev.doorward.access.code;

import dev.doorward.contract.CodeHash;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits that somebody typed, hashed once for each salt and no more: a second on a Pi, which is what keeps a stolen disk
 * from telling them. For one thread.
 */
public final class Typed {
    private final String digits;
    private final List<CodeHash> hashed = new ArrayList<>();

    public Typed(String digits) {
        this.digits = digits;
    }

    public boolean is(CodeHash code) {
        return MessageDigest.isEqual(hashedAs(code).hash(), code.hash());
    }

    private CodeHash hashedAs(CodeHash code) {
        for (CodeHash one : hashed) {
            if (one.isSaltedAs(code)) {
                return one;
            }
        }
        CodeHash made = CodeHash.of(digits, code.salt(), code.rounds());
        hashed.add(made);
        return made;
    }

    /** How often it was hashed. */
    int times() {
        return hashed.size();
    }
}
