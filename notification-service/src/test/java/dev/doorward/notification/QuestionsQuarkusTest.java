package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.ProviderState;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.wire.Json;
import dev.doorward.notification.email.MailHouse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner asks on the page, on a real broker, a real database and a real mail server. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(Profiles.Plain.class)
class QuestionsQuarkusTest {
    private static final Address MAIL = new Address(Channel.EMAIL, "ben@example.org");

    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    private final LogWatch log = new LogWatch();
    private Peers peers;
    private MailHouse mail;

    @BeforeEach
    void open() {
        peers = new Peers();
        mail = new MailHouse(port);
        peers.configure(true, "owner");
    }

    @AfterEach
    void close() {
        mail.close();
        peers.close();
        assertThat(log.linesWith("ben@example.org", Peers.OWNER)).isEmpty();
        log.close();
    }

    @Test
    void a_recipient_is_kept_changed_told_and_removed() {
        keep("ben", "en", MAIL);
        keep("ben", "de", MAIL);
        assertThat(overview().recipients())
                .filteredOn(one -> one.id().equals("ben"))
                .extracting(Recipient::language)
                .containsExactly("de");

        peers.configure(true, "@family");
        DecisionMade made = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));
        assertThat(peers.report(made, "ben").status()).isEqualTo(DeliveryStatus.SENT);

        peers.asks(new NotificationAsked.Remove("ben"), NotificationAnswered.Done.class);
        peers.asks(new NotificationAsked.Remove("ben"), NotificationAnswered.Done.class);
        assertThat(overview().recipients()).noneMatch(one -> one.id().equals("ben"));
    }

    @Test
    void what_is_no_address_is_refused_in_words_without_it() {
        NotificationAnswered.Refused refused = peers.asks(
                new NotificationAsked.Keep(
                        new Recipient("ben", List.of(new Address(Channel.SMS, "0171 234")), "en", true, List.of())),
                NotificationAnswered.Refused.class);

        assertThat(refused.words()).startsWith("sms: ").doesNotContain("0171");
        assertThat(overview().recipients()).noneMatch(one -> one.id().equals("ben"));
    }

    @Test
    void a_language_that_nobody_wrote_is_refused() {
        assertThat(peers.asks(
                                new NotificationAsked.Keep(new Recipient("ben", List.of(MAIL), "tlh", true, List.of())),
                                NotificationAnswered.Refused.class)
                        .words())
                .startsWith("language");
    }

    @Test
    void a_test_shows_what_the_provider_answers() {
        NotificationAnswered.Tested sent =
                peers.asks(new NotificationAsked.Test("owner", Channel.EMAIL), NotificationAnswered.Tested.class);
        assertThat(sent.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(mail.received()).hasSize(1);

        mail.password("another");
        NotificationAnswered.Tested refused =
                peers.asks(new NotificationAsked.Test("owner", Channel.EMAIL), NotificationAnswered.Tested.class);
        assertThat(refused.status()).isEqualTo(DeliveryStatus.AUTH_FAILED);
        assertThat(refused.code()).isEqualTo("535 5.7.8");

        peers.asks(new NotificationAsked.Test("owner", Channel.TELEGRAM), NotificationAnswered.Refused.class);
        assertThat(lines(null, null, 2))
                .extracting(DeliveryLine::kind)
                .containsExactly(DeliveryLine.Kind.TEST, DeliveryLine.Kind.TEST);
    }

    @Test
    void the_log_is_read_by_status_and_event_and_page_by_page() {
        DecisionMade told = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));
        assertThat(peers.status(told)).isEqualTo(DeliveryStatus.SENT);
        DecisionMade again = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));
        assertThat(peers.status(again)).isEqualTo(DeliveryStatus.SUPPRESSED);

        List<DeliveryLine> suppressed = lines(DeliveryStatus.SUPPRESSED, null, 1);
        assertThat(suppressed).extracting(DeliveryLine::alert).containsExactly(again.id());
        List<DeliveryLine> older = lines(null, suppressed.getFirst().seq(), 1);
        assertThat(older).extracting(DeliveryLine::alert).containsExactly(told.id());
        assertThat(older.getFirst().event()).isEqualTo(AlertEvent.UNKNOWN_VISITOR);
    }

    @Test
    void an_alert_is_shown_before_there_is_one_in_each_language() {
        for (AlertEvent event : AlertEvent.values()) {
            for (String language : overview().languages()) {
                NotificationAnswered.Preview preview =
                        peers.asks(new NotificationAsked.Preview(event, language), NotificationAnswered.Preview.class);

                assertThat(preview.subject()).isNotBlank().doesNotContain("{", "NOT_FOUND", "title.");
                assertThat(preview.text()).isNotBlank().doesNotContain("{", "NOT_FOUND", "text.", "reason.");
                assertThat(preview.html()).contains("<h1").doesNotContain("NOT_FOUND");
            }
        }
    }

    @Test
    void providers_say_what_they_lack() {
        assertThat(overview().providers()).extracting(ProviderState::channel).containsExactly(Channel.values());
        assertThat(overview().providers())
                .filteredOn(one -> one.lacks() == null)
                .extracting(ProviderState::channel)
                .contains(Channel.EMAIL)
                .doesNotContain(Channel.SMS, Channel.TELEGRAM);
    }

    @Test
    void a_question_that_somebody_kept_changes_nothing() {
        NotificationAsked old = new NotificationAsked(
                MessageId.random(), Instant.now().minus(Duration.ofMinutes(5)), new NotificationAsked.Remove("owner"));
        peers.admin.publish(Topics.NOTIFICATION_ASKED, Topics.NOTIFICATION_ASKED.filled(), old);
        log.awaits("from now");

        assertThat(overview().recipients()).anyMatch(one -> one.id().equals("owner"));
    }

    @Test
    void nobody_but_the_page_may_ask() {
        NotificationAsked question =
                new NotificationAsked(MessageId.random(), Instant.now(), new NotificationAsked.Remove("owner"));
        String topic = Topics.NOTIFICATION_ASKED.filled();

        peers.admin.publishRaw(topic, Json.write(question), 1, false);
        log.awaits("not signed");
        peers.admin.publishRaw(
                topic, peers.admin.sealed(Topics.NOTIFICATION_ASKED, topic, question, Party.RECOGNITION), 1, false);
        log.awaits("signature does not verify");

        assertThat(overview().recipients()).anyMatch(one -> one.id().equals("owner"));
    }

    private NotificationAnswered.Overview overview() {
        return peers.asks(new NotificationAsked.Overview(), NotificationAnswered.Overview.class);
    }

    private void keep(String id, String language, Address... addresses) {
        peers.asks(
                new NotificationAsked.Keep(new Recipient(id, List.of(addresses), language, true, List.of("family"))),
                NotificationAnswered.Done.class);
    }

    private List<DeliveryLine> lines(DeliveryStatus status, Long before, int limit) {
        return peers.asks(new NotificationAsked.Log(null, status, null, before, limit), NotificationAnswered.Log.class)
                .lines();
    }
}
