package dev.doorward.access.policy;

import dev.doorward.access.levels.Left;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Arrival;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Hours;
import dev.doorward.contract.LimitMet;
import dev.doorward.contract.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first limit of an allowance that keeps somebody outside at this moment, in words. */
final class Bounds {
    /** Longer lists are no sentence any more; the page shows them whole. */
    private static final int MOST_WORDS = 160;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Bounds() {}

    /** Empty when no limit is in the way. */
    static Optional<Permission.MayNot> of(PersonId person, Allowance allowance, Terms terms) {
        return days(allowance, terms).or(() -> hours(allowance, terms)).or(() -> uses(person, allowance, terms));
    }

    private static Optional<Permission.MayNot> days(Allowance allowance, Terms terms) {
        LocalDate today = terms.local().toLocalDate();
        LocalDate first = allowance.firstDay();
        LocalDate last = allowance.lastDay();
        if (first != null && today.isBefore(first)) {
            return no(
                    DenialReason.NOT_YET,
                    met(allowance, terms, first, null, null),
                    "may enter from %s on; it is %s",
                    DAY.format(first),
                    today(today));
        }
        return last != null && today.isAfter(last)
                ? no(
                        DenialReason.EXPIRED,
                        met(allowance, terms, last, null, null),
                        "could enter until %s; it is %s",
                        DAY.format(last),
                        today(today))
                : Optional.empty();
    }

    private static Optional<Permission.MayNot> hours(Allowance allowance, Terms terms) {
        List<LocalDate> holidays = terms.config().holidays();
        LocalDateTime local = terms.local();
        List<Hours> hours = allowance.hours();
        if (hours == null
                || hours.stream().anyMatch(one -> isTime(one, holidays, local))
                || allowance.arrivals().stream().anyMatch(one -> isTime(one, local))) {
            return Optional.empty();
        }
        Optional<Arrival> next = next(allowance.arrivals(), local.toLocalDate());
        String when = Stream.of(words(hours), next.map(Bounds::words).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return no(
                DenialReason.OUTSIDE_HOURS,
                met(allowance, terms, null, next.orElse(null), null),
                "may enter %s; it is %s",
                when.isEmpty() ? "only when expected" : when,
                now(holidays, local));
    }

    private static Optional<Permission.MayNot> uses(PersonId person, Allowance allowance, Terms terms) {
        Allowance.Uses uses = allowance.uses();
        if (uses == null) {
            return Optional.empty();
        }
        return switch (terms.left().apply(person, uses)) {
            case Left.Visits visits -> Optional.empty();
            case Left.SameVisit same -> Optional.empty();
            case Left.None none ->
                no(
                        DenialReason.USED_UP,
                        met(allowance, terms, null, null, uses.most()),
                        "may enter %s in all, and did",
                        times(uses.most()));
            case Left.Unknown unknown -> Optional.of(new Permission.MayNot(DenialReason.USES_NOT_COUNTED));
        };
    }

    /** The hours go along where it was neither a day nor the number of visits. */
    private static LimitMet met(
            Allowance allowance,
            Terms terms,
            @Nullable LocalDate day,
            @Nullable Arrival expected,
            @Nullable Integer visits) {
        return new LimitMet(
                allowance.level(),
                terms.local().truncatedTo(ChronoUnit.MINUTES),
                terms.config().holidays().contains(terms.local().toLocalDate()),
                day,
                day == null && visits == null ? allowance.hours() : null,
                expected,
                visits);
    }

    private static boolean isTime(Hours hours, List<LocalDate> holidays, LocalDateTime local) {
        return Times.within(
                date -> holidays.contains(date)
                        ? hours.holidays()
                        : hours.days().contains(date.getDayOfWeek()),
                hours.from(),
                hours.to(),
                local);
    }

    private static boolean isTime(Arrival arrival, LocalDateTime local) {
        return Times.within(date -> date.equals(arrival.date()), arrival.from(), arrival.to(), local);
    }

    /** Those of days before are no news. */
    private static Optional<Arrival> next(List<Arrival> arrivals, LocalDate today) {
        return arrivals.stream()
                .filter(one -> !one.date().isBefore(today))
                .min(Comparator.comparing(Arrival::date).thenComparing(Arrival::from));
    }

    private static String words(Arrival arrival) {
        return "on %s %s".formatted(DAY.format(arrival.date()), TimeWords.times(arrival.from(), arrival.to()));
    }

    private static Optional<Permission.MayNot> no(DenialReason reason, LimitMet met, String sentence, Object... gaps) {
        String who = "A " + met.level().name().toLowerCase(Locale.ROOT) + " ";
        return Optional.of(new Permission.MayNot(reason, who + sentence.formatted(gaps), met));
    }

    private static String words(List<Hours> hours) {
        String all = hours.stream().map(Bounds::words).collect(Collectors.joining("; "));
        return all.length() > MOST_WORDS ? "at certain hours only" : all;
    }

    private static String words(Hours hours) {
        String days = hours.days().size() == 7 ? "every day" : TimeWords.days(hours.days());
        String on = Stream.of(days, hours.holidays() ? "holidays" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        String times = TimeWords.times(hours.from(), hours.to());
        return times.isEmpty() ? on : on + " " + times;
    }

    private static String now(List<LocalDate> holidays, LocalDateTime local) {
        String holiday = holidays.contains(local.toLocalDate()) ? ", a holiday, " : " ";
        return weekday(local.toLocalDate()) + holiday + local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static String today(LocalDate today) {
        return weekday(today) + ", " + DAY.format(today);
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String times(int n) {
        return n == 1 ? "once" : n + " times";
    }
}
