package dev.doorward.evaluation.pad;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorward.evaluation.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The report of {@code eval pad}; the field names are relied on by others. */
record PadReport(
        Map<String, OfCheck> checks,
        @JsonProperty("default_policy") OfPolicy policy,
        Map<String, OfAsked> asked,
        List<Watched> files) {
    /** Of the living, among the kinds of attacks. */
    private static final String LIVE = "live";

    /**
     * One check alone.
     *
     * @param auc that a living face scores higher than an attack, ties count half
     */
    record OfCheck(
            double auc,
            double apcer,
            double bpcer,
            double acer,
            @JsonProperty("by_attack") Map<String, Rate> byAttack) {}

    /**
     * All checks together, on clips.
     *
     * @param attacks how many
     * @param attacksOpened for how many of them the door would have opened within eight seconds
     * @param liveWithin3s of the living, within three seconds of their first face
     * @param unseen clips in which the detector found no face for long enough, which count as neither
     */
    record OfPolicy(
            int attacks,
            @JsonProperty("attacks_opened") int attacksOpened,
            @JsonProperty("attacks_opened_upper") double attacksOpenedUpper,
            int live,
            @JsonProperty("live_opened") int liveOpened,
            @JsonProperty("live_opened_within_3_s") int liveWithin3s,
            int unseen,
            @JsonProperty("by_attack") Map<String, Rate> byAttack) {}

    /**
     * Clips of one kind that the door, in doubt of them alone, would have asked for a movement.
     *
     * @param opened without an answer, as in {@link OfPolicy}
     * @param asked before that, if it opened at all
     * @param questions each movement of each clip asked
     * @param answered by a movement that was asked for: the door opens if no check finds a spoof by then
     * @param cutShort neither answered nor lost when the clip ended
     */
    record OfAsked(
            int files,
            int opened,
            int asked,
            int questions,
            int answered,
            @JsonProperty("cut_short") int cutShort) {
        static OfAsked of(List<Watched> clips) {
            List<Asked> asked =
                    clips.stream().map(Watched::asked).filter(Objects::nonNull).toList();
            return new OfAsked(
                    clips.size(),
                    (int) clips.stream()
                            .filter(clip -> clip.openedAfter() != null)
                            .count(),
                    asked.size(),
                    asked.stream().mapToInt(Asked::questions).sum(),
                    asked.stream().mapToInt(Asked::answered).sum(),
                    asked.stream().mapToInt(Asked::cutShort).sum());
        }
    }

    /**
     * How many of some were taken for alive.
     *
     * @param people how many different people they show; 0 when that is not told
     * @param upper of the 95 % interval of the share (Clopper-Pearson), by files
     * @param upperByPeople the same when people are counted instead: clips of one person are not independent
     */
    record Rate(
            int files,
            int passed,
            double share,
            double upper,
            int people,
            @JsonProperty("people_passed") int peoplePassed,
            @JsonProperty("upper_by_people") double upperByPeople) {
        static Rate of(List<Watched> some, Predicate<Watched> passes) {
            int passed = (int) some.stream().filter(passes).count();
            int people = people(some);
            int peoplePassed = people(some.stream().filter(passes).toList());
            return new Rate(
                    some.size(),
                    passed,
                    some.isEmpty() ? 0 : (double) passed / some.size(),
                    some.isEmpty() ? 1 : Bounds.of(passed, some.size()).upper(),
                    people,
                    peoplePassed,
                    people == 0 ? 1 : Bounds.of(peoplePassed, people).upper());
        }

        private static int people(List<Watched> some) {
            return (int) some.stream()
                    .map(Watched::person)
                    .filter(person -> !person.isEmpty())
                    .distinct()
                    .count();
        }
    }

    static PadReport of(List<Watched> files) {
        Map<String, OfCheck> checks = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        files.forEach(file -> names.addAll(file.scores().keySet()));
        names.forEach(name -> checks.put(name, check(name, files)));
        return new PadReport(checks, policy(files), asked(files), files);
    }

    private static Map<String, OfAsked> asked(List<Watched> files) {
        Map<String, OfAsked> asked = new TreeMap<>();
        files.stream()
                .filter(file -> file.isVisit() && file.label() != PadFile.Label.MIXED)
                .collect(Collectors.groupingBy(file -> file.label() == PadFile.Label.LIVE ? LIVE : file.attack()))
                .forEach((kind, clips) -> asked.put(kind, OfAsked.of(clips)));
        return asked;
    }

    private static OfCheck check(String name, List<Watched> files) {
        List<Watched> asked =
                files.stream().filter(file -> file.scores().containsKey(name)).toList();
        Predicate<Watched> passes = file -> file.passed().contains(name);
        List<Watched> attacks = of(asked, PadFile.Label.SPOOF);
        List<Watched> live = of(asked, PadFile.Label.LIVE);
        double apcer = Rate.of(attacks, passes).share();
        double bpcer = live.isEmpty() ? 0 : 1 - Rate.of(live, passes).share();
        return new OfCheck(auc(name, live, attacks), apcer, bpcer, (apcer + bpcer) / 2, byAttack(attacks, passes));
    }

    private static OfPolicy policy(List<Watched> files) {
        List<Watched> clips = files.stream().filter(Watched::isVisit).toList();
        List<Watched> attacks = of(clips, PadFile.Label.SPOOF);
        List<Watched> live = of(clips, PadFile.Label.LIVE);
        Predicate<Watched> opened = file -> file.openedAfter() != null;
        Rate rate = Rate.of(attacks, opened);
        return new OfPolicy(
                rate.files(),
                rate.passed(),
                rate.upper(),
                live.size(),
                (int) live.stream().filter(opened).count(),
                (int) live.stream()
                        .filter(opened)
                        .filter(file -> file.openedAfter() <= 3)
                        .count(),
                (int) files.stream()
                        .filter(file -> !file.picture() && !file.isVisit())
                        .count(),
                byAttack(attacks, opened));
    }

    private static List<Watched> of(List<Watched> files, PadFile.Label label) {
        return files.stream().filter(file -> file.label() == label).toList();
    }

    private static Map<String, Rate> byAttack(List<Watched> attacks, Predicate<Watched> passes) {
        Map<String, List<Watched>> kinds = new TreeMap<>();
        attacks.forEach(file ->
                kinds.computeIfAbsent(file.attack(), kind -> new ArrayList<>()).add(file));
        Map<String, Rate> rates = new TreeMap<>();
        kinds.forEach((kind, some) -> rates.put(kind, Rate.of(some, passes)));
        return rates;
    }

    /** Mann and Whitney's statistic over all pairs. */
    private static double auc(String name, List<Watched> live, List<Watched> attacks) {
        double won = 0;
        for (Watched one : live) {
            for (Watched other : attacks) {
                double difference = one.scores().get(name) - other.scores().get(name);
                won += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
            }
        }
        return live.isEmpty() || attacks.isEmpty() ? 0.5 : won / live.size() / attacks.size();
    }
}
