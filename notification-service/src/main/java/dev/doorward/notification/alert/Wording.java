package dev.doorward.notification.alert;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An alert in words, the same for every provider.
 *
 * @param subject one line
 * @param headline one sentence: what happened
 * @param time the house's own, with its zone
 * @param person the id, or that it is not known; names are joined where people are shown
 * @param why the decision in words
 * @param notice empty for a camera; else that nobody stood at the door
 */
public record Wording(
        String subject, String headline, String door, String time, String person, String why, String notice) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

    public static Wording of(Alert alert, ZoneId zone) {
        String door = named(alert.door());
        String mark =
                switch (alert.source()) {
                    case CAMERA, STREAM -> "";
                    case DEMO -> "[demo] ";
                    case FILE, FOLDER -> "[recording] ";
                };
        String headline =
                switch (alert.outcome()) {
                    case Decision.Granted granted -> "The " + door + " opened.";
                    case Decision.Denied denied -> "The " + door + " stayed shut.";
                };
        String subject =
                switch (alert.outcome()) {
                    case Decision.Granted granted -> "opened";
                    case Decision.Denied denied ->
                        "stayed shut: " + denied.reason().words();
                };
        return new Wording(
                mark + "Doorward: " + door + " " + subject,
                headline,
                door,
                TIME.withZone(zone).format(alert.at()),
                alert.person().map(PersonId::value).orElse("not known"),
                alert.outcome().words(),
                notice(alert.source()));
    }

    private static String notice(SourceKind source) {
        return switch (source) {
            case CAMERA, STREAM -> "";
            case DEMO -> "This was the demo visitor. Nobody stood at the door, and no real lock moved.";
            case FILE, FOLDER -> "This was a recording. Nobody stood at the door, and no real lock moved.";
        };
    }

    private static String named(DoorId door) {
        String name = door.value().replace('-', ' ').replace('_', ' ');
        return name.endsWith("door") ? name : name + " door";
    }
}
