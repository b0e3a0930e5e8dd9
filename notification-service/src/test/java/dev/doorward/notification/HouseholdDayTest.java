package dev.doorward.notification;

import static dev.doorward.contract.alert.AlertEvent.CAMERA_LOST;
import static dev.doorward.contract.alert.AlertEvent.DENIED;
import static dev.doorward.contract.alert.AlertEvent.GRANTED;
import static dev.doorward.contract.alert.AlertEvent.NOTIFY_ONLY_VISITOR;
import static dev.doorward.contract.alert.AlertEvent.UNKNOWN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.testing.Alerts;
import dev.doorward.notification.testing.Post;
import dev.doorward.notification.testing.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A day and a night of a household of four on a real database, by a clock that a test sets: who is told of what, and that the
 * digest accounts for all the rest.
 */
class HouseholdDayTest {
    private static final PersonId OWNER = person(1);
    private static final PersonId ANNA = person(2);
    private static final PersonId KID = person(3);
    private static final PersonId TEEN = person(4);
    private static final PersonId POSTMAN = person(5);
    private static final PersonId GARDENER = person(6);

    /** A Monday. */
    private static final Instant MORNING = Instant.parse("2026-06-01T06:00:00Z");

    private record Happening(Instant at, Function<Instant, Alert> what) {}

    private final Post post = new Post();
    private final List<Happening> day = new ArrayList<>();
    private int tracks;

    @Test
    void a_day_tells_what_the_table_says_and_the_digest_accounts_for_the_rest() {
        post.knows("owner", "parents");
        post.knows("anna", "parents");
        post.knows("neighbour");
        post.configure(config());
        familyComesAndGoes();
        postAndParcels();
        aStrangerLingers();
        rainOnTheCamera();
        aPictureIsHeldUp();
        carolSingers();
        theNight();

        live();

        assertThat(sent()).isEqualTo(table("""
                owner      UNKNOWN_VISITOR      13
                owner      NOTIFY_ONLY_VISITOR  2
                owner      SPOOF_SUSPECTED      1
                owner      CAMERA_LOST          1
                owner      DENIED               1
                owner      DOOR_FORCED          1
                owner      DIGEST               1
                anna       UNKNOWN_VISITOR      13
                anna       GRANTED              1
                anna       DOOR_FORCED          1
                anna       DIGEST               1
                neighbour  DOOR_FORCED          1
                """));
        everythingIsAccountedFor();
        assertThat(digestOf("owner")).contains("unknown visitor").contains("service down");
    }

    private static NotificationConfig config() {
        return new NotificationConfig(
                true,
                List.of(
                        AlertRule.to(Set.of(UNKNOWN_VISITOR), "@parents"),
                        AlertRule.to(Set.of(NOTIFY_ONLY_VISITOR, DENIED), "owner"),
                        kidComesHome(),
                        warnings(),
                        alarms()),
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                2,
                6,
                LocalTime.of(8, 0),
                24,
                90,
                false,
                false);
    }

    /** On school days, in the afternoon. */
    private static AlertRule kidComesHome() {
        return Rule.of(GRANTED)
                .about(KID)
                .on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .between(LocalTime.of(12, 0), LocalTime.of(17, 0))
                .tells("anna")
                .rule();
    }

    private static AlertRule warnings() {
        return NotificationConfig.worrying("owner");
    }

    private static AlertRule alarms() {
        return Rule.of()
                .atLeast(Severity.ALARM)
                .tells("@parents")
                .andAfter(10, "neighbour")
                .rule();
    }

    /** 26 openings that nobody wants to hear of, and one that somebody does; the kid's face is lost and found. */
    private void familyComesAndGoes() {
        for (PersonId one : List.of(OWNER, ANNA, KID, TEEN)) {
            for (int hour : List.of(7, 8, 17, 19, 20, 21)) {
                at(hour, 5 * tracks % 60, when -> Alerts.granted(track(), one, when));
            }
        }
        at(13, 10, when -> Alerts.granted(track(), KID, when));
        at(13, 11, when -> Alerts.granted(track(), KID, when));
        at(13, 30, when -> Alerts.denied(track(), DenialReason.OUTSIDE_HOURS, GARDENER, when));
    }

    /** The postman is announced twice; a courier whom nobody knows rings, looks away and is found again. */
    private void postAndParcels() {
        at(9, 30, when -> Alerts.denied(track(), DenialReason.NOTIFY_ONLY, POSTMAN, when));
        at(9, 31, when -> Alerts.denied(track(), DenialReason.NOTIFY_ONLY, POSTMAN, when));
        at(11, 15, when -> Alerts.denied(track(), DenialReason.NOTIFY_ONLY, POSTMAN, when));
        at(14, 0, when -> Alerts.unknown(track(), when));
        at(14, 1, when -> Alerts.unknown(track(), when));
    }

    /** Twenty minutes, a track each half minute: told when they come and after a quarter of an hour. */
    private void aStrangerLingers() {
        IntStream.range(0, 40).forEach(half -> at(16, 0, 30 * half, when -> Alerts.unknown(track(), when)));
    }

    /** An hour of faces that are none, and a picture that goes and comes. */
    private void rainOnTheCamera() {
        IntStream.range(0, 90)
                .forEach(drop ->
                        at(18, 0, 40 * drop, when -> Alerts.denied(track(), DenialReason.POOR_PICTURE, null, when)));
        at(18, 5, when -> lost(when));
        at(18, 25, when -> lost(when));
        at(18, 45, when -> lost(when));
    }

    private void aPictureIsHeldUp() {
        at(15, 0, when -> Alerts.spoof(track(), when));
    }

    /** Eight within an hour, of whom six are told: the budget. */
    private void carolSingers() {
        IntStream.range(0, 8).forEach(one -> at(10, 5 * one, when -> Alerts.unknown(track(), when)));
    }

    /** Somebody unknown, a service that is away, and then the door is forced, which nobody acknowledges. */
    private void theNight() {
        at(26, 0, when -> Alerts.unknown(track(), when));
        at(26, 30, when -> Alerts.raised(LockState.Alarm.DOOR_FORCED_OPEN, when));
        at(29, 0, when -> Alerts.down("liveness", when));
    }

    private void at(int hour, int minute, Function<Instant, Alert> what) {
        at(hour, minute, 0, what);
    }

    private void at(int hour, int minute, int second, Function<Instant, Alert> what) {
        Instant time = MORNING.plus(Duration.ofHours(hour - 6)).plusSeconds(60L * minute + second);
        day.add(new Happening(time, what));
    }

    private void live() {
        post.clock.set(MORNING);
        post.passes(Duration.ofSeconds(1)); // the digest of a day that was not lived here
        day.sort(Comparator.comparing(Happening::at));
        for (Happening happening : day) {
            post.passes(Duration.between(post.clock.instant(), happening.at()));
            post.happens(happening.what().apply(happening.at()));
            post.sends();
        }
        post.passes(Duration.between(post.clock.instant(), MORNING.plus(Duration.ofHours(26))));
    }

    private Map<String, Integer> sent() {
        Map<String, Integer> sent = new TreeMap<>();
        for (Message message : post.mail.got) {
            String recipient = message.key().split("\\.")[1];
            String what = message.event().map(AlertEvent::name).orElse("DIGEST");
            sent.merge(recipient + " " + what, 1, Integer::sum);
        }
        return sent;
    }

    private static Map<String, Integer> table(String rows) {
        return rows.lines()
                .map(row -> row.strip().split("\\s+"))
                .collect(Collectors.toMap(
                        row -> row[0] + " " + row[1], row -> Integer.parseInt(row[2]), Integer::sum, TreeMap::new));
    }

    /** Each alert that was for somebody was sent, or is counted in their digest. */
    private void everythingIsAccountedFor() {
        List<DeliveryLine> lines = allLines();
        assertThat(lines)
                .extracting(DeliveryLine::status)
                .containsOnly(DeliveryStatus.SENT, DeliveryStatus.THROTTLED, DeliveryStatus.SUPPRESSED);
        assertThat(post.database.query(
                        "select 1 from delivery where digest is null and status in ('THROTTLED', 'SUPPRESSED')",
                        row -> 1))
                .isEmpty();
        for (String recipient : List.of("owner", "anna")) {
            long held = lines.stream()
                    .filter(line -> line.recipient().equals(recipient))
                    .filter(line -> !line.status().accepted())
                    .count();
            String told = digestOf(recipient);
            assertThat(numbersIn(told)).as(told).isEqualTo(held);
        }
    }

    private List<DeliveryLine> allLines() {
        List<DeliveryLine> all = new ArrayList<>();
        Long before = null;
        while (true) {
            List<DeliveryLine> page = post.log.read(new NotificationAsked.Log(null, null, null, before, 200));
            all.addAll(page);
            if (page.size() < 200) {
                return all;
            }
            before = page.getLast().seq();
        }
    }

    private String digestOf(String recipient) {
        return post.mail.got.stream()
                .filter(message -> message.event().isEmpty() && message.key().endsWith("." + recipient))
                .map(message -> message.title() + "\n" + message.text())
                .collect(Collectors.joining());
    }

    /** {@code Doorward: 12 alerts were held back} and {@code 34 more told what you knew already}. */
    private static long numbersIn(String digest) {
        Matcher held = Pattern.compile("(\\d+) alerts were held back").matcher(digest);
        Matcher repeated = Pattern.compile("(\\d+) more told").matcher(digest);
        assertThat(held.find() && repeated.find()).isTrue();
        return Long.parseLong(held.group(1)) + Long.parseLong(repeated.group(1));
    }

    private String track() {
        return "track-" + tracks++;
    }

    private static Alert lost(Instant at) {
        return new Alert.Troubled(MessageId.random(), Alerts.FRONT, at, CAMERA_LOST, "camera-front", 0);
    }

    private static PersonId person(int i) {
        return new PersonId("p-%016x".formatted(i));
    }
}
