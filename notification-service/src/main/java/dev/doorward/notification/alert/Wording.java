package dev.doorward.notification.alert;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
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
 * @param german the same of an alarm in German; empty for a visit, which is told in English only
 * @param time the house's own, with its zone
 * @param person the id, or that it is not known; empty for an alarm. Names are joined where people are shown
 * @param why the decision in words; empty for an alarm
 * @param notice what to know besides; empty where there is nothing
 */
public record Wording(
        String subject,
        String headline,
        String german,
        String door,
        String time,
        String person,
        String why,
        String notice) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

    private static final String MANY_STRANGERS =
            "An der Tür „%s“ waren so viele Unbekannte, dass eine Weile nur hereinkommt, wer ohne jeden Zweifel erkannt wird.";

    private static final String DURESS =
            "This was the PIN for duress: whoever typed it may be in danger. Do not call them; get help.";
    private static final String DURESS_IN_GERMAN =
            "An der Tür „%s“ wurde die PIN für Zwang getippt: Wer sie tippte, ist vielleicht in Gefahr. Rufen Sie dort nicht an, holen Sie Hilfe.";

    public static Wording of(Alert alert, ZoneId zone) {
        String time = TIME.withZone(zone).format(alert.at());
        return switch (alert) {
            case Alert.Visited visited -> visit(visited, time);
            case Alert.Raised raised -> alarm(raised, time);
        };
    }

    private static Wording visit(Alert.Visited alert, String time) {
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
        // A subject is seen on a locked phone, perhaps by whoever stands beside it.
        String look = alert.duress() ? ", please look / bitte ansehen" : "";
        return new Wording(
                mark + "Doorward: " + door + " " + subject + look,
                headline,
                german(alert),
                door,
                time,
                alert.person().map(PersonId::value).orElse("not known"),
                alert.outcome().words(),
                alert.duress() ? DURESS : notice(alert.source()));
    }

    private static String german(Alert.Visited alert) {
        if (alert.duress()) {
            return DURESS_IN_GERMAN.formatted(alert.door());
        }
        return alert.tellsOfManyStrangers() ? MANY_STRANGERS.formatted(alert.door()) : "";
    }

    private static Wording alarm(Alert.Raised alert, String time) {
        String door = named(alert.door());
        return new Wording(
                (alert.mock() ? "[mock lock] " : "") + "Doorward: " + door + " " + shortly(alert.alarm()),
                "The " + door + sentence(alert.alarm()),
                "Die Tür „" + alert.door() + "“ " + german(alert.alarm()),
                door,
                time,
                "",
                "",
                alert.begun() ? "" : "It may have begun earlier: it stood already when this was first heard.");
    }

    private static String shortly(LockState.Alarm alarm) {
        return switch (alarm) {
            case LOCK_JAMMED -> "lock is jammed / Schloss klemmt";
            case DOOR_FORCED_OPEN -> "forced open / aufgebrochen";
            case DOOR_AJAR -> "stands open / steht offen";
        };
    }

    private static String sentence(LockState.Alarm alarm) {
        return switch (alarm) {
            case LOCK_JAMMED -> " has a jammed lock: the bolt did not get where it was driven. Somebody must look.";
            case DOOR_FORCED_OPEN -> " was opened while it was locked.";
            case DOOR_AJAR -> " stands open.";
        };
    }

    private static String german(LockState.Alarm alarm) {
        return switch (alarm) {
            case LOCK_JAMMED -> "klemmt: Der Riegel kam nicht an, wohin er sollte. Jemand muss nachsehen.";
            case DOOR_FORCED_OPEN -> "wurde geöffnet, obwohl sie verriegelt war.";
            case DOOR_AJAR -> "steht offen.";
        };
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
