package dev.doorward.recognition.people;

/** What the household calls someone; never logged, and said on the broker to the notification service alone. */
public record PersonName(String value) {
    private static final int MOST = 80;

    /** @throws IllegalArgumentException saying what is wrong with the name */
    public PersonName {
        value = value == null ? "" : value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A person needs a name");
        }
        if (value.codePointCount(0, value.length()) > MOST) {
            throw new IllegalArgumentException("A name has at most " + MOST + " characters");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has no line breaks and no control characters");
        }
    }

    /** Says nothing, so that no log line can. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
