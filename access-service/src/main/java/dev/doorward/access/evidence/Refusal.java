package dev.doorward.access.evidence;

/** Why a verdict, or a command, whose signature is good counts for nothing all the same. */
public enum Refusal {
    OTHER_DOOR("about another door"),
    NO_NONCE("without a nonce: its age is unknown"),
    UNKNOWN_NONCE("its nonce was not issued here, or long ago, or before an outage"),
    FROM_THE_FUTURE("later than now"),
    TOO_OLD("more than 2 s old"),
    SEEN_BEFORE("heard before"),
    OUT_OF_ORDER("a newer one of its track was heard before"),
    TOO_MANY("more than can be remembered");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
