package dev.doorward.evaluation.blink;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorward.evaluation.pad.synthesis.Attack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code eval blink}; the field names are relied on by others.
 *
 * @param recall null, as precision and false a minute, where no clip's blinks are known
 * @param stills by kind: photographs of the people in the clips
 * @param unlabelled clips whose blinks nobody wrote down
 */
record BlinkReport(
        @Nullable Double recall,
        @Nullable Double precision,

        @JsonProperty("false_per_minute") @Nullable Double falsePerMinute,

        Map<String, Map<String, Share>> by,
        List<OfClip> clips,
        Map<String, OfStills> stills,
        List<Unlabelled> unlabelled) {

    /** The figures of some clips. */
    record Share(
            int blinks,
            double recall,
            double precision,
            @JsonProperty("false_per_minute") double falsePerMinute) {
        static Share of(Collection<OfClip> clips) {
            double found = clips.stream().mapToInt(OfClip::found).sum();
            double falsely =
                    clips.stream().mapToInt(clip -> clip.falsely().size()).sum();
            double missed =
                    clips.stream().mapToInt(clip -> clip.missed().size()).sum();
            double minutes = clips.stream().mapToDouble(OfClip::seconds).sum() / 60;
            return new Share(
                    (int) (found + missed),
                    found + missed == 0 ? 1 : found / (found + missed),
                    found + falsely == 0 ? 1 : found / (found + falsely),
                    minutes == 0 ? 0 : falsely / minutes);
        }
    }

    /** One clip; detected, falsely and missed are middles of blinks in seconds. */
    record OfClip(
            String clip,
            String glasses,
            String view,
            double seconds,
            List<Double> detected,
            int found,
            @JsonProperty("false") List<Double> falsely,
            List<Double> missed) {
        static OfClip of(BlinkClip clip, double seconds, List<Double> detected, List<Double> truth) {
            BlinkMatch match = BlinkMatch.of(detected, truth);
            return new OfClip(
                    clip.name(),
                    clip.glasses(),
                    clip.view(),
                    seconds,
                    detected,
                    match.found(),
                    match.falsely(),
                    match.missed());
        }
    }

    /** Photographs of one kind; every blink in them is false. */
    record OfStills(
            int clips,
            double minutes,
            int blinks,
            @JsonProperty("false_per_minute") double falsePerMinute) {
        static OfStills of(List<Looked.Watched> stills) {
            int blinks = stills.stream().mapToInt(one -> one.blinks().size()).sum();
            double minutes =
                    stills.stream().mapToDouble(Looked.Watched::seconds).sum() / 60;
            return new OfStills(stills.size(), minutes, blinks, minutes == 0 ? 0 : blinks / minutes);
        }
    }

    /** A clip to look at by oneself: middles of the blinks that were detected, in seconds. */
    record Unlabelled(String clip, double seconds, List<Double> detected) {}

    static BlinkReport of(List<Looked> all) {
        List<OfClip> clips = new ArrayList<>();
        List<Unlabelled> unlabelled = new ArrayList<>();
        Map<Attack, List<Looked.Watched>> stills = new EnumMap<>(Attack.class);
        for (Looked one : all) {
            double seconds = one.watched().seconds();
            List<Double> detected = one.watched().middles();
            one.clip()
                    .blinks()
                    .ifPresentOrElse(
                            truth -> clips.add(OfClip.of(one.clip(), seconds, detected, truth)),
                            () -> unlabelled.add(new Unlabelled(one.clip().name(), seconds, detected)));
            one.stills().forEach((kind, shown) -> stills.computeIfAbsent(kind, k -> new ArrayList<>())
                    .addAll(shown));
        }
        Map<String, OfStills> byKind = new TreeMap<>();
        stills.forEach((kind, shown) -> byKind.put(kind.label(), OfStills.of(shown)));
        Optional<Share> known = clips.isEmpty() ? Optional.empty() : Optional.of(Share.of(clips));
        return new BlinkReport(
                known.map(Share::recall).orElse(null),
                known.map(Share::precision).orElse(null),
                known.map(Share::falsePerMinute).orElse(null),
                Map.of("glasses", by(clips, OfClip::glasses), "view", by(clips, OfClip::view)),
                clips,
                byKind,
                unlabelled);
    }

    private static Map<String, Share> by(List<OfClip> clips, Function<OfClip, String> kind) {
        Map<String, Share> shares = new TreeMap<>();
        clips.stream().collect(Collectors.groupingBy(kind)).forEach((name, some) -> shares.put(name, Share.of(some)));
        return shares;
    }
}
