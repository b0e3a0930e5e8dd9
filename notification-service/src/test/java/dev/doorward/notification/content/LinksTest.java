package dev.doorward.notification.content;

import static dev.doorward.contract.alert.AlertLink.Action.IGNORE;
import static dev.doorward.contract.alert.AlertLink.Action.OPEN;
import static dev.doorward.contract.alert.AlertLink.Action.SHOW;
import static dev.doorward.contract.alert.AlertLink.Action.THIS_WAS;
import static dev.doorward.notification.testing.Alerts.ANNA;
import static dev.doorward.notification.testing.Alerts.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Signer;
import dev.doorward.contract.wire.Verifier;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.testing.Alerts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String PAGE = "https://door.example:8443";
    private static final Phrases ENGLISH = new Languages(Optional.empty()).of("en");
    private static final KeyPair KEYS = keys();
    private static final Alert UNKNOWN = Alerts.unknown("t1", NOW);

    @ParameterizedTest
    @MethodSource("offers")
    void offers_what_may_be_of_use(Alert alert, List<AlertLink.Action> offered) {
        assertThat(links(PAGE, alert)).extracting(Message.Action::kind).isEqualTo(offered);
    }

    static Stream<Arguments> offers() {
        return Stream.of(
                Arguments.of(UNKNOWN, List.of(SHOW, OPEN, THIS_WAS, IGNORE)),
                Arguments.of(Alerts.denied("t1", DenialReason.NO_BLINK, ANNA, NOW), List.of(SHOW, OPEN)),
                Arguments.of(Alerts.denied("t1", DenialReason.NOTIFY_ONLY, ANNA, NOW), List.of(SHOW, OPEN)),
                Arguments.of(Alerts.spoof("t1", NOW), List.of(SHOW)),
                Arguments.of(Alerts.granted("t1", NOW), List.of(SHOW)),
                Arguments.of(Alerts.duress("t1", NOW), List.of(SHOW)),
                Arguments.of(Alerts.raised(LockState.Alarm.DOOR_AJAR, NOW), List.of(SHOW)),
                Arguments.of(Alerts.down("liveness", NOW), List.of(SHOW)));
    }

    @Test
    void are_signed_for_their_purpose_and_good_for_a_stated_time() throws RejectedException {
        for (Message.Action link : links(PAGE, UNKNOWN)) {
            Duration lasting = link.kind() == OPEN ? Duration.ofMinutes(10) : Duration.ofDays(7);

            assertThat(verified(sealed(link)))
                    .isEqualTo(new AlertLink(UNKNOWN.id(), UNKNOWN.id(), FRONT, link.kind(), NOW.plus(lasting)));
        }
    }

    @Test
    void name_a_decision_and_a_door_only_where_there_is_one() throws RejectedException {
        Alert ajar = Alerts.raised(LockState.Alarm.DOOR_AJAR, NOW);
        Alert down = Alerts.down("liveness", NOW);
        Instant week = NOW.plus(Duration.ofDays(7));

        assertThat(verified(sealed(links(PAGE, ajar).getFirst())))
                .isEqualTo(new AlertLink(ajar.id(), null, FRONT, SHOW, week));
        assertThat(verified(sealed(links(PAGE, down).getFirst())))
                .isEqualTo(new AlertLink(down.id(), null, null, SHOW, week));
    }

    @Test
    void a_changed_one_does_not_verify() {
        byte[] sealed = sealed(links(PAGE, UNKNOWN).getFirst());
        String other = new String(sealed, StandardCharsets.UTF_8).replace("SHOW", "OPEN");

        assertRejected(other.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < sealed.length; at += 7) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertRejected(changed);
        }
    }

    @Test
    void one_signed_by_somebody_else_does_not_verify() {
        Links forged = new Links(Optional.of(PAGE), new Signer(keys().getPrivate()));

        assertRejected(sealed(forged.of(UNKNOWN, ENGLISH, NOW).getFirst()));
    }

    @Test
    void one_is_not_a_message_on_a_topic() {
        byte[] sealed = sealed(links(PAGE, UNKNOWN).getFirst());

        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> new Verifier(KEYS.getPublic())
                .open("doorward/v1/house/notification/answer", sealed, AlertLink.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/"})
    void lead_to_the_page_and_are_labelled_in_the_language_of_the_recipient(String page) {
        Links links = new Links(Optional.of(page), new Signer(KEYS.getPrivate()));
        Phrases german = new Languages(Optional.empty()).of("de");

        assertThat(links.of(UNKNOWN, german, NOW))
                .allSatisfy(link -> assertThat(link.url()).matches("https://door\\.example:8443/#/alert/[\\w-]+"))
                .extracting(Message.Action::label)
                .containsExactly("Ansehen", "Öffnen", "Das war …", "Übergehen");
    }

    @Test
    void without_a_page_there_are_none() {
        Links links = new Links(Optional.empty(), new Signer(KEYS.getPrivate()));

        assertThat(links.of(UNKNOWN, ENGLISH, NOW)).isEmpty();
    }

    private static List<Message.Action> links(String page, Alert alert) {
        return new Links(Optional.of(page), new Signer(KEYS.getPrivate())).of(alert, ENGLISH, NOW);
    }

    private static byte[] sealed(Message.Action link) {
        return Base64.getUrlDecoder().decode(link.url().substring(link.url().lastIndexOf('/') + 1));
    }

    /** As the page does it. */
    private static AlertLink verified(byte[] sealed) throws RejectedException {
        return new Verifier(KEYS.getPublic()).open(AlertLink.PURPOSE, sealed, AlertLink.class);
    }

    private static void assertRejected(byte[] sealed) {
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> verified(sealed));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
