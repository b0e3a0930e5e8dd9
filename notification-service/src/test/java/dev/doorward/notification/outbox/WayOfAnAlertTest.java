package dev.doorward.notification.outbox;

import static dev.doorward.notification.testing.Alerts.ANNA;
import static dev.doorward.notification.testing.Alerts.BEN;
import static dev.doorward.notification.testing.Post.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.kit.sealing.Sealer;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.testing.Alerts;
import dev.doorward.notification.testing.Post;
import dev.doorward.notification.testing.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** On a real database: what is told, in which order, how often, and what is left behind. */
class WayOfAnAlertTest {
    private static final byte[] PICTURE = {1, 2, 3};

    private final Post post = new Post();

    @Test
    void is_told_once_however_often_its_message_comes() {
        Alert alert = Alerts.granted("t1", NOON);

        post.happens(alert);
        post.happens(alert);
        post.sends();
        post.happens(alert);
        post.sends();

        assertThat(post.mail.got).hasSize(1);
        assertThat(post.statusOf(alert)).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void somebody_who_stands_there_for_two_minutes_is_one_alert() {
        for (int second = 0; second < 120; second += 10) {
            post.happens(Alerts.unknown("t" + second, post.clock.instant()));
            post.passes(Duration.ofSeconds(10));
        }

        assertThat(post.mail.got).hasSize(1);
        assertThat(post.lines())
                .filteredOn(line -> line.status() == DeliveryStatus.SUPPRESSED)
                .hasSize(11);
    }

    @Test
    void who_has_just_got_an_address_is_told_of_what_nobody_could_be_told_of() {
        post.addresses.remove("owner");
        for (int i = 0; i < 30; i++) { // more than anybody gets in an hour
            post.happens(Alerts.unknown("t" + i, NOON));
        }
        post.sends();
        post.knows("owner");

        post.happens(Alerts.unknown("now", NOON));
        post.sends();

        assertThat(post.mail.got).hasSize(1);
    }

    @Test
    void that_the_door_opened_after_all_is_told_too() {
        post.happens(Alerts.denied("t1", DenialReason.NO_BLINK, ANNA, NOON));
        post.happens(Alerts.granted("t1", NOON));
        post.sends();

        assertThat(titles())
                .containsExactly(
                        "Somebody you know was not let in at the front door",
                        "Somebody you know came in by the front door");
    }

    @Test
    void a_visit_is_one_visit_after_a_restart_too() {
        post.happens(Alerts.unknown("t1", NOON));
        post.sends();
        post.restart();

        post.happens(Alerts.spoof("t1", NOON));
        post.sends();

        assertThat(post.mail.got).hasSize(1);
    }

    @Test
    void different_people_are_different_news() {
        post.happens(Alerts.granted("t1", ANNA, NOON));
        post.happens(Alerts.granted("t2", BEN, NOON));
        post.happens(Alerts.granted("t3", ANNA, NOON));
        post.sends();

        assertThat(post.mail.got).hasSize(2);
    }

    @Test
    void many_strangers_are_one_alert_whomever_the_door_takes_them_for() {
        post.happens(Alerts.denied("t1", DenialReason.TOO_MANY_STRANGERS, ANNA, NOON));
        post.happens(Alerts.denied("t2", DenialReason.TOO_MANY_STRANGERS, ANNA, NOON));
        post.happens(Alerts.denied("t3", DenialReason.TOO_MANY_STRANGERS, BEN, NOON));
        post.sends();

        assertThat(titles()).containsExactly("Many strangers at the front door");
    }

    @Test
    void duress_is_told_as_often_as_it_is_typed() {
        post.happens(Alerts.duress("t1", NOON));
        post.happens(Alerts.duress("t1", NOON));
        post.sends();

        assertThat(titles()).hasSize(2).allMatch(title -> title.equals("front door: please look"));
    }

    @Test
    void an_alarm_of_the_lock_is_told_when_it_begins_and_when_it_begins_again() {
        post.happens(Alerts.raised(LockState.Alarm.DOOR_AJAR, NOON));
        post.happens(Alerts.raised(LockState.Alarm.DOOR_AJAR, NOON)); // said again after a restart
        post.intake.over(Alerts.FRONT, Set.of());
        post.happens(Alerts.raised(LockState.Alarm.DOOR_AJAR, NOON));
        post.sends();

        assertThat(post.mail.got).hasSize(2);
    }

    @Test
    void order_is_kept_for_each_recipient_while_one_of_them_is_tried_again() {
        post.mail.answers(DeliveryStatus.UNREACHABLE);
        for (int i = 0; i < 20; i++) {
            post.happens(Alerts.duress("t" + i, NOON));
        }
        post.sends();
        assertThat(post.mail.tried).hasSize(1);

        post.mail.answers(DeliveryStatus.SENT);
        post.passes(Duration.ofMinutes(1));

        assertThat(post.mail.got)
                .extracting(message -> message.alert().value())
                .containsExactlyElementsOf(
                        post.lines().stream().map(line -> line.alert().value()).toList());
        assertThat(post.mail.got).hasSize(20);
    }

    @Test
    void what_fails_goes_to_the_next_address_at_once() {
        post.addresses.keep(new Recipient(
                "owner",
                List.of(new Address(Channel.NTFY, "ours"), new Address(Channel.EMAIL, "owner@example.org")),
                "en",
                true,
                List.of()));
        post.push.answers(DeliveryStatus.UNREACHABLE);
        Alert alert = Alerts.unknown("t1", NOON);

        post.happens(alert);
        post.sends();

        assertThat(post.mail.got).hasSize(1);
        assertThat(post.lines().getFirst().channel()).isEqualTo(Channel.EMAIL);
        assertThat(post.statusOf(alert)).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void what_can_never_be_sent_is_not_tried_again() {
        post.mail.answers(DeliveryStatus.REJECTED_RECIPIENT);
        Alert alert = Alerts.unknown("t1", NOON);

        post.happens(alert);
        post.passes(Duration.ofHours(1));

        assertThat(post.mail.tried).hasSize(1);
        assertThat(post.statusOf(alert)).isEqualTo(DeliveryStatus.REJECTED_RECIPIENT);
        assertThat(post.lines().getFirst().code()).isEqualTo("42");
    }

    @Test
    void what_stays_away_is_given_up_after_its_time() {
        post.mail.answers(DeliveryStatus.UNREACHABLE);
        Alert alert = Alerts.unknown("t1", NOON);

        post.happens(alert);
        post.passes(Duration.ofHours(23));
        assertThat(post.statusOf(alert)).isEqualTo(DeliveryStatus.RETRYING);
        post.passes(Duration.ofHours(1));

        assertThat(post.statusOf(alert)).isEqualTo(DeliveryStatus.GAVE_UP);
    }

    @Test
    void who_has_no_address_is_said_to_have_none() {
        post.configure(NotificationConfig.telling(AlertRule.to(Set.of(), "nobody")));
        Alert alert = Alerts.unknown("t1", NOON);

        post.happens(alert);
        post.sends();

        assertThat(post.statusOf(alert)).isEqualTo(DeliveryStatus.NOT_CONFIGURED);
    }

    @Test
    void a_try_that_was_killed_is_made_again_with_the_same_key_and_counted() {
        post.happens(Alerts.unknown("t1", NOON));
        Pending pending = post.outbox.heads().getFirst();
        post.outbox.begin(pending, NOON); // and then the process dies, whether or not it was accepted
        post.restart();

        post.sends();

        assertThat(post.mail.got).extracting(Message::key).containsExactly(pending.key());
        assertThat(post.lines().getFirst().copies()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_written_is_given_up_and_keeps_nobody_waiting() {
        Alert broken = Alerts.unknown("t1", NOON);
        post.happens(broken);
        post.database.update("update alert set body = '{}'");
        Alert next = Alerts.duress("t2", NOON);
        post.happens(next);

        post.sends();

        assertThat(post.statusOf(broken)).isEqualTo(DeliveryStatus.GAVE_UP);
        assertThat(post.statusOf(next)).isEqualTo(DeliveryStatus.SENT);
    }

    /** Found by counting: whoever was read as the oldest, and was settled before their turn came, got it twice. */
    @Test
    void what_was_read_before_another_try_ended_is_not_sent_again() {
        post.happens(Alerts.unknown("t1", NOON));
        Pending read = post.outbox.heads().getFirst();
        post.sends();

        assertThat(post.outbox.begin(read, NOON)).isFalse();
        assertThat(post.statusOf(read.alert())).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void more_than_the_budget_is_held_back_and_told_in_the_digest() {
        post.configure(config(5, null, null));
        for (int i = 0; i < 8; i++) {
            post.happens(Alerts.granted("t" + i, person(i), post.clock.instant()));
            post.passes(Duration.ofMinutes(1));
        }
        post.happens(Alerts.duress("t9", post.clock.instant()));
        post.sends();
        assertThat(post.mail.got).hasSize(6); // five, and the alarm

        post.passes(Duration.ofHours(20));

        Message digest = post.mail.got.getLast();
        assertThat(post.mail.got).hasSize(7);
        assertThat(digest.title()).isEqualTo("Doorward: 3 alerts were held back");
        assertThat(digest.text()).contains("3 × came in");
        assertThat(post.lines()).extracting(DeliveryLine::kind).contains(DeliveryLine.Kind.DIGEST);
    }

    @Test
    void nothing_but_alarms_is_told_in_quiet_hours() {
        post.configure(config(100, LocalTime.of(11, 0), LocalTime.of(13, 0)));

        post.happens(Alerts.unknown("t1", NOON));
        post.happens(Alerts.spoof("t2", NOON));
        post.happens(Alerts.raised(LockState.Alarm.DOOR_FORCED_OPEN, NOON));
        post.sends();

        assertThat(titles()).containsExactly("The front door was forced open");
    }

    @Test
    void nobody_gets_an_empty_digest() {
        post.passes(Duration.ofDays(3));

        assertThat(post.mail.got).isEmpty();
    }

    @Test
    void an_alarm_that_nobody_acknowledges_goes_to_others() {
        post.knows("neighbour");
        post.configure(NotificationConfig.telling(escalating(10, "neighbour")));
        Alert alarm = Alerts.raised(LockState.Alarm.DOOR_FORCED_OPEN, NOON);

        post.happens(alarm);
        post.passes(Duration.ofMinutes(9));
        assertThat(post.mail.got).hasSize(1);
        post.passes(Duration.ofMinutes(1));

        assertThat(post.mail.got).hasSize(2);
        assertThat(post.mail.got.getLast().key()).endsWith(".neighbour.escalated");
        assertThat(post.mail.got.getLast().text()).contains("Nobody has acknowledged this yet.");
    }

    @Test
    void an_alarm_that_somebody_acknowledged_goes_to_nobody_else() {
        post.knows("neighbour");
        post.configure(NotificationConfig.telling(escalating(10, "neighbour")));
        Alert alarm = Alerts.raised(LockState.Alarm.DOOR_FORCED_OPEN, NOON);
        post.happens(alarm);

        assertThat(post.escalations.acknowledge(alarm.id(), NOON)).isTrue();
        assertThat(post.escalations.acknowledge(new MessageId("no-such-alert"), NOON))
                .isFalse();
        post.passes(Duration.ofMinutes(30));

        assertThat(post.mail.got).hasSize(1);
        assertThat(post.lines().getFirst().acknowledged()).isTrue();
    }

    @Test
    void one_alert_at_a_time_is_on_its_way_so_that_a_kill_leaves_one_copy_at_most() {
        tellsTwo();
        AtomicInteger onTheirWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        post.mail.meanwhile(() -> {
            most.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
            LockSupport.parkNanos(2_000_000); // as any network does
            onTheirWay.decrementAndGet();
        });
        for (int i = 0; i < 20; i++) {
            post.happens(Alerts.duress("t" + i, NOON));
        }

        await().until(() -> {
            post.looks();
            return post.mail.got.size() == 40;
        });

        assertThat(most).hasValue(1);
    }

    @Test
    void who_waits_for_a_provider_that_does_not_answer_lets_the_next_go_ahead() {
        tellsTwo();
        Semaphore answers = new Semaphore(0);
        post.mail.meanwhile(answers::acquireUninterruptibly);
        post.happens(Alerts.duress("t1", NOON));

        post.looks();

        await().until(() -> post.mail.tried.size() == 2);
        answers.release(2);
        await().until(() -> post.mail.got.size() == 2);
    }

    private void tellsTwo() {
        post.knows("second");
        post.configure(NotificationConfig.telling(AlertRule.to(Set.of(), "owner", "second")));
    }

    @Test
    void a_picture_is_sealed_sent_and_let_go_of() {
        post.happens(Alerts.unknown("t1", NOON), () -> Optional.of(PICTURE));
        byte[] kept = post.database
                .query("select picture from alert", row -> row.getBytes(1))
                .getFirst();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(PICTURE, StandardCharsets.ISO_8859_1));

        post.sends();

        assertThat(post.mail.got.getFirst().picture()).contains(PICTURE);
        assertThat(post.database.query("select 1 from alert where picture is not null", row -> 1))
                .isEmpty();
    }

    @Test
    void no_picture_is_drawn_for_what_nobody_is_told_of() {
        post.happens(Alerts.unknown("t1", NOON), () -> Optional.of(PICTURE));

        List<Intake.Line> lines = post.happens(Alerts.spoof("t1", NOON), () -> fail("was drawn"));

        assertThat(lines).extracting(Intake.Line::status).containsOnly(DeliveryStatus.SUPPRESSED);
    }

    @Test
    void who_wants_no_pictures_gets_none() {
        post.addresses.keep(new Recipient(
                "owner", List.of(new Address(Channel.EMAIL, "owner@example.org")), "de", false, List.of()));

        post.happens(Alerts.unknown("t1", NOON), () -> Optional.of(PICTURE));
        post.sends();

        Message message = post.mail.got.getFirst();
        assertThat(message.picture()).isEmpty();
        assertThat(message.html()).doesNotContain("cid:picture");
        assertThat(message.title()).isEqualTo("Jemand Unbekanntes an der Tür „front“");
    }

    @Test
    void names_are_joined_when_it_is_sent_and_stand_nowhere_before() {
        post.names.put(ANNA, "Anna <b>");
        post.happens(Alerts.granted("t1", NOON));
        assertThat(post.database.query("select body::text from alert", row -> row.getString(1)))
                .allMatch(body -> !body.contains("Anna"));

        post.sends();

        assertThat(post.mail.got.getFirst().title()).isEqualTo("Anna <b> came in by the front door");
        assertThat(post.mail.got.getFirst().html()).contains("Anna &lt;b&gt;").doesNotContain("Anna <b>");
    }

    @Test
    void of_somebody_who_is_forgotten_nothing_is_left_and_nothing_comes() {
        MessageId request = MessageId.random();
        post.mail.answers(DeliveryStatus.UNREACHABLE);
        post.happens(Alerts.granted("t1", ANNA, NOON), () -> Optional.of(PICTURE));
        post.happens(Alerts.granted("t2", BEN, NOON));
        post.sends();

        assertThat(post.log.forget(request, ANNA, NOON)).isEqualTo(1);
        assertThat(post.log.forget(request, ANNA, NOON)).isEqualTo(1);
        post.happens(Alerts.granted("t3", ANNA, NOON));
        post.mail.answers(DeliveryStatus.SENT);
        post.passes(Duration.ofMinutes(5));

        assertThat(post.mail.got).hasSize(1);
        assertThat(post.database.query(
                        "select 1 from alert where body::text like ?", row -> 1, "%" + ANNA.value() + "%"))
                .isEmpty();
    }

    @Test
    void the_log_is_kept_for_its_time_and_what_waits_for_longer() {
        post.happens(Alerts.unknown("t1", NOON));
        post.sends();
        post.mail.answers(DeliveryStatus.UNREACHABLE);
        post.happens(Alerts.duress("t2", NOON));
        post.sends();

        post.log.forgetBefore(NOON.plus(Duration.ofDays(91)), Duration.ofDays(90));

        assertThat(post.lines()).extracting(DeliveryLine::event).containsExactly(AlertEvent.DURESS);
    }

    @Test
    void addresses_are_sealed_in_the_table() {
        assertThat(post.database.query("select sealed from recipient", row -> new String(row.getBytes(1))))
                .noneMatch(row -> row.contains("example.org"));
        post.restart();
        assertThat(post.addresses
                        .find("owner")
                        .orElseThrow()
                        .addresses()
                        .getFirst()
                        .value())
                .isEqualTo("owner@example.org");
    }

    /** Found by killing the service: what waited was given up before it knew who is who. */
    @Test
    void who_is_asked_for_before_the_table_was_read_is_not_taken_for_a_stranger() {
        AddressBook fresh = new AddressBook(post.database, new Sealer(new byte[32]), List.of());

        assertThat(fresh.find("owner")).isPresent();
        assertThat(fresh.strangers(List.of("owner", "nobody"))).containsExactly("nobody");
    }

    @Test
    void who_is_named_at_the_start_is_there_until_an_owner_changes_them() {
        Recipient beginner =
                new Recipient("anna", List.of(new Address(Channel.EMAIL, "anna@example.org")), "en", true, List.of());
        Recipient changed = new Recipient("anna", beginner.addresses(), "de", false, List.of("family"));
        new AddressBook(post.database, new Sealer(new byte[32]), List.of(beginner)).keep(changed);

        AddressBook restarted = new AddressBook(post.database, new Sealer(new byte[32]), List.of(beginner));

        assertThat(restarted.find("anna")).contains(changed);
    }

    @Test
    void a_service_that_restarts_in_vain_is_told_once() {
        post.happens(Alerts.down("liveness", NOON));
        post.passes(Duration.ofMinutes(5));
        post.happens(Alerts.down("liveness", post.clock.instant()));
        post.happens(Alerts.down("camera-front", post.clock.instant()));
        post.sends();

        assertThat(titles()).containsExactly("Doorward: liveness is down", "Doorward: camera-front is down");
    }

    private List<String> titles() {
        return post.mail.got.stream().map(Message::title).toList();
    }

    private static PersonId person(int i) {
        return new PersonId("p-%016x".formatted(i));
    }

    private static NotificationConfig config(int mostAnHour, LocalTime quietFrom, LocalTime quietTo) {
        return new NotificationConfig(
                true,
                List.of(AlertRule.defaults()),
                quietFrom,
                quietTo,
                2,
                mostAnHour,
                LocalTime.of(8, 0),
                24,
                90,
                false,
                false);
    }

    private static AlertRule escalating(int minutes, String to) {
        return Rule.of().atLeast(Severity.ALARM).andAfter(minutes, to).rule();
    }
}
