package dev.doorward.evaluation.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.blink.Looked.Watched;
import dev.doorward.evaluation.pad.synthesis.Attack;
import dev.doorward.vision.liveness.track.Blink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BlinkReportTest {
    @Test
    void every_blink_of_a_photograph_is_false_and_counts_by_the_minute() {
        BlinkReport report = BlinkReport.of(List.of(
                new Looked(
                        known(2.0),
                        watched(2.0),
                        Map.of(Attack.HELD, List.of(watched()), Attack.MOVED, List.of(watched(1, 3)))),
                new Looked(
                        known(2.0),
                        watched(2.0),
                        Map.of(Attack.HELD, List.of(watched()), Attack.MOVED, List.of(watched())))));

        assertThat(report.stills().get("held").blinks()).isZero();
        BlinkReport.OfStills moved = report.stills().get("moved");
        assertThat(moved.clips()).isEqualTo(2);
        assertThat(moved.minutes()).isEqualTo(1.0 / 3);
        assertThat(moved.falsePerMinute()).isCloseTo(6, within(1e-9));
        assertThat(report.precision()).isEqualTo(1);
    }

    @Test
    void clips_whose_blinks_nobody_knows_are_listed_and_change_no_figure() throws Exception {
        Looked listed = new Looked(unknown(), watched(4.5), Map.of());
        BlinkReport mixed = BlinkReport.of(List.of(new Looked(known(2.0), watched(2.0), Map.of()), listed));

        assertThat(mixed.recall()).isEqualTo(1);
        assertThat(mixed.falsePerMinute()).isZero();
        assertThat(mixed.clips()).hasSize(1);
        assertThat(mixed.unlabelled()).containsExactly(new BlinkReport.Unlabelled("b.mp4", 10, List.of(4.5)));
        assertThat(BlinkPage.lines(mixed)).contains("b.mp4, 10.0 s: blinks at 4.50 s");
        assertThat(BlinkPage.of(mixed)).contains("<td>b.mp4<td>10.0<td>4.50 s");
    }

    @Test
    void without_any_truth_there_is_no_recall_and_it_says_why() throws Exception {
        BlinkReport report = BlinkReport.of(List.of(new Looked(unknown(), watched(), Map.of())));

        JsonNode json = Json.mapper().valueToTree(report);
        assertThat(json.get("recall").isNull()).isTrue();
        assertThat(json.get("precision").isNull()).isTrue();
        assertThat(json.get("false_per_minute").isNull()).isTrue();
        assertThat(BlinkPage.lines(report).getFirst()).contains("blinks.csv").contains("no recall");
        assertThat(BlinkPage.of(report)).contains("no recall").doesNotContain("<img");
    }

    @Test
    void proof_fails_for_somebody_whose_blinks_are_all_missed() {
        BlinkReport report = BlinkReport.of(
                List.of(new Looked(known(2.0), watched(), Map.of()), new Looked(unknown(), watched(), Map.of())));

        assertThat(ProveBlink.broken(report))
                .containsExactly("recall is below 0.97", "not one blink was found in a.mp4");
    }

    private static BlinkClip known(double... blinks) {
        return new BlinkClip(
                Path.of("a.mp4"),
                "NO",
                "FNN",
                Optional.of(DoubleStream.of(blinks).boxed().toList()));
    }

    private static BlinkClip unknown() {
        return new BlinkClip(Path.of("b.mp4"), "", "", Optional.empty());
    }

    /** For ten seconds. */
    private static Watched watched(double... middles) {
        List<Blink> blinks = DoubleStream.of(middles)
                .mapToObj(middle -> new Blink(middle - 0.1, middle, middle + 0.1))
                .toList();
        return new Watched(blinks, 300, 10);
    }
}
