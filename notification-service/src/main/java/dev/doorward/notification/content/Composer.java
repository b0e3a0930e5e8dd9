package dev.doorward.notification.content;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.delivery.Courier;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.outbox.Digest;
import dev.doorward.notification.outbox.Pending;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what somebody is told, when it is sent: names are joined then, and stand nowhere before. */
public final class Composer implements Courier.Composer {
    private final Languages languages;
    private final Function<PersonId, Optional<String>> names;
    private final Function<MessageId, Optional<byte[]>> pictures;
    private final Links links;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    /** @param zone of the house */
    public Composer(
            Languages languages,
            Function<PersonId, Optional<String>> names,
            Function<MessageId, Optional<byte[]>> pictures,
            Links links,
            Supplier<ZoneId> zone,
            Clock clock) {
        this.languages = languages;
        this.names = names;
        this.pictures = pictures;
        this.links = links;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Message compose(Pending pending, Recipient to) {
        Phrases phrases = languages.of(to.language());
        if (pending.kind() == Kind.DIGEST) {
            return digest(pending, to, phrases, read(pending.body(), Digest.class));
        }
        Alert alert = read(pending.body(), Alert.class);
        Optional<byte[]> picture = to.pictures() ? pictures.apply(alert.id()) : Optional.empty();
        boolean escalated = pending.kind() == Kind.ESCALATION;
        Letter letter = letter(alert, phrases, picture.isPresent(), escalated);
        return new Message(
                pending.key(),
                alert.id(),
                alert.event().severity(),
                Optional.of(alert.event()),
                Optional.ofNullable(alert.door()),
                alert.at(),
                phrases.locale().toLanguageTag(),
                letter.title(),
                letter.text(),
                letter.html(),
                picture,
                letter.actions());
    }

    /** To see whether somebody is reached. */
    public Message test(MessageId id, Recipient to) {
        Phrases phrases = languages.of(to.language());
        Letter letter = plain(phrases, phrases.say("test.title"), phrases.say("test.text"), List.of());
        return message(id + "." + to.id(), id, phrases, letter, clock.instant());
    }

    /** What an alert of this event looks like, with an invented visitor and no picture. */
    public Message preview(AlertEvent event, String language) {
        Phrases phrases = languages.of(language);
        Alert alert = Examples.of(event, clock.instant());
        Letter letter = letter(alert, phrases, false, false);
        return message("preview.preview", alert.id(), phrases, letter, alert.at());
    }

    private Letter letter(Alert alert, Phrases phrases, boolean pictured, boolean escalated) {
        Map<String, String> values = values(alert, phrases);
        String event = alert.event().name();
        String mark = mark(alert).map(which -> phrases.say("mark." + which)).orElse("");
        boolean together = alert.withWhom().isPresent();
        return new Letter(
                phrases.locale().toLanguageTag(),
                mark + phrases.say("title." + event, values),
                phrases.say("text." + event + (together ? ".with" : ""), values),
                escalated ? phrases.say("escalated") : null,
                rows(alert, phrases, values),
                List.of(),
                notice(alert, phrases),
                pictured,
                phrases.say("label.picture"),
                links.of(alert, phrases, clock.instant()));
    }

    private List<Letter.Row> rows(Alert alert, Phrases phrases, Map<String, String> values) {
        List<Letter.Row> rows = new ArrayList<>();
        rows.add(new Letter.Row(phrases.say("label.time"), phrases.time(alert.at(), zone.get())));
        if (alert instanceof Alert.Visited visited) {
            visited.who().ifPresent(who -> rows.add(new Letter.Row(phrases.say("label.person"), values.get("person"))));
            rows.add(new Letter.Row(phrases.say("label.reason"), reason(visited.outcome(), phrases)));
            if (visited.similarity() != null) {
                rows.add(new Letter.Row(
                        phrases.say("label.similarity"),
                        String.format(phrases.locale(), "%.2f", visited.similarity())));
            }
        }
        return rows;
    }

    private static String reason(Decision outcome, Phrases phrases) {
        return outcome instanceof Decision.Denied denied
                ? phrases.find("reason." + denied.reason(), Map.of()).orElse(denied.words())
                : outcome.words();
    }

    private Map<String, String> values(Alert alert, Phrases phrases) {
        Map<String, String> values = new HashMap<>();
        values.put("door", alert.door() == null ? "" : door(alert.door(), phrases));
        values.put("person", named(alert.who(), phrases));
        values.put("with", named(alert.withWhom(), phrases));
        if (alert instanceof Alert.Troubled troubled) {
            values.put("what", troubled.what());
            values.put("detail", Long.toString(troubled.detail()));
        }
        return values;
    }

    private String named(Optional<PersonId> person, Phrases phrases) {
        return person.map(id -> names.apply(id).orElseGet(() -> phrases.say("person.known")))
                .orElseGet(() -> phrases.say("person.unknown"));
    }

    private static String door(DoorId door, Phrases phrases) {
        String name = door.value().replace('-', ' ').replace('_', ' ');
        return phrases.say("door", Map.of("door", name));
    }

    private static Optional<String> mark(Alert alert) {
        return switch (alert) {
            case Alert.Visited visited -> staged(visited.source());
            case Alert.Raised raised -> raised.mock() ? Optional.of("mock") : Optional.empty();
            case Alert.Troubled troubled -> Optional.empty();
        };
    }

    private static @Nullable String notice(Alert alert, Phrases phrases) {
        return switch (alert) {
            case Alert.Visited visited ->
                staged(visited.source())
                        .map(how -> phrases.say("notice." + how))
                        .orElse(null);
            case Alert.Raised raised -> raised.begun() ? null : phrases.say("notice.earlier");
            case Alert.Troubled troubled -> null;
        };
    }

    private static Optional<String> staged(SourceKind source) {
        return switch (source) {
            case CAMERA, STREAM -> Optional.empty();
            case DEMO -> Optional.of("demo");
            case FILE, FOLDER -> Optional.of("recording");
        };
    }

    private Message digest(Pending pending, Recipient to, Phrases phrases, Digest digest) {
        Map<String, String> values = Map.of(
                "n", Integer.toString(digest.held()),
                "repeated", Integer.toString(digest.repeated()),
                "time", phrases.time(digest.since(), zone.get()));
        Stream<String> counts = digest.counts().stream().map(count -> count(count, phrases));
        Stream<String> lines = digest.lines().stream()
                .map(line -> phrases.shortTime(line.at(), zone.get()) + "  " + phrases.say("event." + line.event())
                        + (line.door().isEmpty() ? "" : ", " + line.door()));
        Letter letter = plain(
                phrases,
                phrases.say("digest.title", values),
                phrases.say("digest.text", values),
                Stream.concat(counts, lines).toList());
        return message(pending.key(), pending.alert(), phrases, letter, digest.until());
    }

    private static String count(Digest.Count count, Phrases phrases) {
        String held = phrases.say(
                "digest.count",
                Map.of("n", Integer.toString(count.held()), "what", phrases.say("event." + count.event())));
        return count.repeated() == 0
                ? held
                : held + " " + phrases.say("digest.repeated", Map.of("repeated", Integer.toString(count.repeated())));
    }

    private static Letter plain(Phrases phrases, String title, String sentence, List<String> lines) {
        return new Letter(
                phrases.locale().toLanguageTag(), title, sentence, null, List.of(), lines, null, false, "", List.of());
    }

    private static Message message(String key, MessageId id, Phrases phrases, Letter letter, Instant at) {
        return new Message(
                key,
                id,
                Severity.INFO,
                Optional.empty(),
                Optional.empty(),
                at,
                phrases.locale().toLanguageTag(),
                letter.title(),
                letter.text(),
                letter.html(),
                Optional.empty(),
                letter.actions());
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (RejectedException e) {
            throw new IllegalStateException("the outbox holds something else: " + e.getMessage(), e);
        }
    }
}
