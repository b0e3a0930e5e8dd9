package dev.doorward.notification.email;

import java.util.regex.Pattern;

/** An address that a message may be sent to or come from. */
public final class EmailAddress {
    /** Stricter than RFC 5321: no quoted local part, nothing that could end a header or add a second recipient. */
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    private static final int LONGEST = 254;

    private EmailAddress() {}

    public static boolean is(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
