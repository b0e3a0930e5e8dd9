package dev.doorward.notification.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number in E.164: a plus, the country, at most fifteen digits in all. */
final class PhoneNumber {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneNumber() {}

    static Optional<String> fault(String text) {
        return E164.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("a number is written as +, country and number, without spaces");
    }
}
