package dev.doorward.admin.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.Signer;
import dev.doorward.contract.wire.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of alerts, and what somebody makes who would like to have one. */
class LinksTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final AlertLink LINK = new AlertLink(
            new MessageId("alert-12345"),
            new MessageId("decision-1"),
            new DoorId("front"),
            AlertLink.Action.OPEN,
            NOW.plus(Duration.ofHours(1)));

    @TempDir
    Path folder;

    private Signer notification;
    private Signer liveness;
    private Verifier key;

    @BeforeEach
    void keys() throws IOException {
        KeyFolder keys = new KeyFolder(folder, folder);
        notification = keys.signer("notification");
        liveness = keys.signer("liveness");
        key = keys.verifier("notification").orElseThrow();
    }

    @Test
    void signed_link_leads_to_what_it_says_however_often() {
        String token = token(notification.seal(AlertLink.PURPOSE, LINK));
        assertThat(Links.follow(token, key, NOW)).isEqualTo(new Followed.Leads(LINK));
        assertThat(Links.follow(token, key, NOW)).isEqualTo(new Followed.Leads(LINK));
    }

    @Test
    void link_is_over_at_its_end() {
        String token = token(notification.seal(AlertLink.PURPOSE, LINK));
        assertThat(Links.follow(token, key, LINK.until().minusNanos(1))).isEqualTo(new Followed.Leads(LINK));
        assertThat(Links.follow(token, key, LINK.until())).isEqualTo(new Followed.Expired());
    }

    @Test
    void link_of_another_key_is_none() {
        assertThat(Links.follow(token(liveness.seal(AlertLink.PURPOSE, LINK)), key, NOW))
                .isEqualTo(new Followed.Forged());
    }

    @Test
    void message_that_the_notification_service_signed_for_something_else_is_no_link() {
        assertThat(Links.follow(token(notification.seal("doorward/v1/house/notification/answer", LINK)), key, NOW))
                .isEqualTo(new Followed.Forged());
    }

    @Test
    void altered_link_is_none_wherever_it_was_altered() {
        byte[] sealed = notification.seal(AlertLink.PURPOSE, LINK);
        String longer = new String(sealed, StandardCharsets.UTF_8).replace("13:00", "23:00");
        assertThat(Links.follow(token(longer.getBytes(StandardCharsets.UTF_8)), key, NOW))
                .isEqualTo(new Followed.Forged());
        for (int at = 0; at < sealed.length; at += 7) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(Links.follow(token(altered), key, NOW)).as("byte %d", at).isEqualTo(new Followed.Forged());
        }
    }

    @Test
    void what_is_no_token_at_all_is_none() {
        String token = token(notification.seal(AlertLink.PURPOSE, LINK));
        for (String garbage : new String[] {
            "", "x", "{}", "not a link", "a".repeat(1_000_000), token.substring(0, token.length() - 3), token + token
        }) {
            assertThat(Links.follow(garbage, key, NOW)).isEqualTo(new Followed.Forged());
        }
    }

    private static String token(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}
