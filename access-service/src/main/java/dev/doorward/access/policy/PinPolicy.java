package dev.doorward.access.policy;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed.Way;
import java.util.Locale;

/**
 * What a right PIN opens: what its person may, here and now. No face is asked for, so whether faces open does not matter;
 * who may lift a lockdown may also come in by PIN.
 */
public final class PinPolicy {
    private PinPolicy() {}

    public static Decision judge(PersonId person, Way way, Terms terms) {
        return switch (Permission.byPin(person, terms)) {
            case Permission.MayNot not -> new Decision.Denied(not.reason(), person, not.words(), not.met());
            case Permission.May may when terms.config().dryRun() -> new Decision.Denied(DenialReason.DRY_RUN, person);
            case Permission.May may ->
                new Decision.Granted(
                        person, may.level(), may.level().name().toLowerCase(Locale.ROOT) + ": " + words(way));
        };
    }

    private static String words(Way way) {
        return switch (way) {
            case KEYPAD -> "PIN at the keypad";
            case PAGE -> "PIN on the page";
            case HOME_ASSISTANT -> "PIN by Home Assistant";
        };
    }
}
