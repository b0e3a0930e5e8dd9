package dev.doorward.admin.signin;

import java.time.Duration;

/** What became of somebody's wish to sign in. */
public sealed interface Answer {
    /** @param secret for the cookie */
    record Welcome(Caller caller, String secret) implements Answer {}

    /** Name or password is wrong, which is not said; or the passkey is none of ours. */
    record Wrong() implements Answer {}

    /** Name and password are right, and the account asks for a code too. */
    record CodeMissing() implements Answer {}

    /** Name and password are right, the code is not, or it was used before. */
    record CodeWrong() implements Answer {}

    /** Too many tried; nothing was looked at. */
    record Wait(Duration atLeast) implements Answer {}
}
