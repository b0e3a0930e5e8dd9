package dev.doorward.contract;

/** Why the door stays shut; the words are what a person reads. */
public enum DenialReason {
    UNKNOWN_PERSON(RefusedBy.RECOGNITION, "Nobody I know"),
    AMBIGUOUS_PERSON(RefusedBy.RECOGNITION, "Looks like two people I know"),
    NOT_ALIKE_ENOUGH(RefusedBy.RECOGNITION, "Like somebody I know, and not enough to let them in"),
    IDENTITY_CHANGED(RefusedBy.RECOGNITION, "Another face took the place of the first"),
    TOO_MANY_STRANGERS(
            RefusedBy.RECOGNITION, "So many strangers came that only who is known beyond doubt comes in for a while"),
    POOR_PICTURE(RefusedBy.UNSEEN, "The face can't be seen well enough"),
    TOO_FEW_VOTES(RefusedBy.TIMEOUT, "Not recognised often enough yet"),
    SPOOF_SUSPECTED(RefusedBy.LIVENESS, "Looks like a picture or a screen"),
    NO_BLINK(RefusedBy.LIVENESS, "No blink was seen"),
    EYES_NOT_VISIBLE(RefusedBy.LIVENESS, "The eyes can't be seen"),
    LIVENESS_IN_DOUBT(RefusedBy.LIVENESS, "Not sure that this is a living face"),
    NO_RESPONSE(RefusedBy.LIVENESS, "Asked for a movement, and no answer was seen"),
    TOO_MANY_CHALLENGES(
            RefusedBy.LIVENESS, "Too many movements answered wrongly or not at all: none is asked for a while"),
    NO_INFRARED(RefusedBy.LIVENESS, "The infrared camera did not show a living face"),
    LOW_FRAME_RATE(RefusedBy.LOW_RATE, "Too few frames a second to see a blink"),
    NO_LIVENESS_VERDICT(RefusedBy.TIMEOUT, "Liveness did not answer in time"),
    NO_RECOGNITION_VERDICT(RefusedBy.TIMEOUT, "Recognition did not answer in time"),
    STALE_EVIDENCE(RefusedBy.TIMEOUT, "What was seen is too old"),
    NO_LEVEL(RefusedBy.POLICY, "Known, but nobody said what they may"),
    NOTIFY_ONLY(RefusedBy.POLICY, "Known, but only announced"),
    NOT_ALLOWED(RefusedBy.POLICY, "Known, but their level doesn't open this door"),
    BARRED(RefusedBy.POLICY, "Barred"),
    LOCKDOWN(RefusedBy.POLICY, "Lockdown: no face opens until it is lifted"),
    FACE_UNLOCK_OFF(RefusedBy.POLICY, "Opening by face is switched off"),
    NOT_YET(RefusedBy.POLICY, "Known, but may not enter yet"),
    EXPIRED(RefusedBy.POLICY, "Known, but may not enter any more"),
    OUTSIDE_HOURS(RefusedBy.POLICY, "Known, but not at this time"),
    USED_UP(RefusedBy.POLICY, "Known, but their visits are used up"),
    USES_NOT_COUNTED(RefusedBy.POLICY, "Known, but their visits can't be counted"),
    SECOND_PERSON_NEEDED(RefusedBy.POLICY, "Known and allowed, and waiting for a second person"),
    DRY_RUN(RefusedBy.POLICY, "Would have opened: this is a dry run"),
    REAL_LOCK_NEEDS_CAMERA(RefusedBy.POLICY, "A demo or a recording never moves a real lock"),
    NOT_WRITTEN_DOWN(RefusedBy.POLICY, "Nothing opens that can't be written down: the door's disk is full or broken"),
    LOCK_FAILED(RefusedBy.POLICY, "The lock did not move");

    /** Which part of the system said no. */
    public enum RefusedBy {
        RECOGNITION,
        LIVENESS,
        POLICY,
        UNSEEN,
        LOW_RATE,
        TIMEOUT
    }

    private final RefusedBy refusedBy;
    private final String words;

    DenialReason(RefusedBy refusedBy, String words) {
        this.refusedBy = refusedBy;
        this.words = words;
    }

    public RefusedBy refusedBy() {
        return refusedBy;
    }

    public String words() {
        return words;
    }
}
