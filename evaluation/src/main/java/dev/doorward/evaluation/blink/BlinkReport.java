package dev.doorward.evaluation.blink;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report of {@code eval blink}; the field names are relied on by others. */
record BlinkReport(
        double recall,
        double precision,
        @JsonProperty("false_per_minute") double falsePerMinute,
        Map<String, Map<String, Share>> by,
        List<OfClip> clips) {

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
        static OfClip of(BlinkClip clip, double seconds, List<Double> detected) {
            BlinkMatch match = BlinkMatch.of(detected, clip.blinks());
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

    static BlinkReport of(List<OfClip> clips) {
        Share all = Share.of(clips);
        return new BlinkReport(
                all.recall(),
                all.precision(),
                all.falsePerMinute(),
                Map.of("glasses", by(clips, OfClip::glasses), "view", by(clips, OfClip::view)),
                clips);
    }

    private static Map<String, Share> by(List<OfClip> clips, Function<OfClip, String> kind) {
        Map<String, Share> shares = new TreeMap<>();
        clips.stream().collect(Collectors.groupingBy(kind)).forEach((name, some) -> shares.put(name, Share.of(some)));
        return shares;
    }
}
