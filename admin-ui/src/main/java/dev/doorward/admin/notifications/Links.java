package dev.doorward.admin.notifications;

import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Verifier;
import java.time.Instant;
import java.util.Base64;

/** Reads the links of alerts. Nothing is done by that, so whoever follows one twice sees the same twice. */
public final class Links {
    /** Many times what a link has. */
    public static final int LONGEST = 4_000;

    private Links() {}

    /** @param key of the notification service */
    public static Followed follow(String token, Verifier key, Instant now) {
        if (token.length() > LONGEST) {
            return new Followed.Forged();
        }
        AlertLink link;
        try {
            link = key.open(AlertLink.PURPOSE, Base64.getUrlDecoder().decode(token), AlertLink.class);
        } catch (RejectedException | IllegalArgumentException e) {
            return new Followed.Forged();
        }
        return now.isBefore(link.until()) ? new Followed.Leads(link) : new Followed.Expired();
    }
}
