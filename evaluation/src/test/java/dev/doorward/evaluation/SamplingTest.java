package dev.doorward.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final List<String> ROWS = Stream.of(
                    IntStream.range(0, 18).mapToObj(i -> "g" + i),
                    IntStream.range(0, 60).mapToObj(i -> "i" + i),
                    IntStream.range(0, 18).mapToObj(i -> "a" + i))
            .flatMap(s -> s)
            .toList();

    @Test
    void every_kind_keeps_its_share() {
        List<String> sample = Sampling.evenly(ROWS, 12, row -> row.charAt(0));

        assertThat(sample).hasSize(12);
        assertThat(sample.stream().filter(r -> r.startsWith("i")).count()).isBetween(7L, 8L);
        assertThat(sample.stream().filter(r -> r.startsWith("g")).count()).isBetween(2L, 3L);
        assertThat(sample.stream().filter(r -> r.startsWith("a")).count()).isBetween(2L, 3L);
    }

    @Test
    void rows_are_spread_over_the_file_in_its_order() {
        List<String> sample = Sampling.evenly(ROWS, 32, row -> row.charAt(0));

        assertThat(sample).isSubsetOf(ROWS).doesNotHaveDuplicates();
        assertThat(sample.stream().map(ROWS::indexOf)).isSorted();
        assertThat(sample).contains("i0", "i57");
    }

    @Test
    void sample_larger_than_the_file_is_the_file() {
        assertThat(Sampling.evenly(ROWS, 1000, row -> row.charAt(0))).isEqualTo(ROWS);
    }

    @Test
    void no_kind_is_left_out_of_a_tiny_sample() {
        assertThat(Sampling.evenly(ROWS, 3, row -> row.charAt(0)).stream().map(r -> r.charAt(0)))
                .containsExactlyInAnyOrder('g', 'i', 'a');
    }
}
