package dev.doorward.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UntoldTest {
    private final Untold untold = new Untold();

    @Test
    void are_handed_out_once_oldest_first_and_the_newest_stay() {
        List<DecisionMade> made =
                IntStream.range(0, Untold.MOST + 3).mapToObj(UntoldTest::denied).toList();

        made.forEach(untold::keep);

        assertThat(untold.take())
                .isEqualTo(made.subList(3, made.size()).stream()
                        .map(DecisionMade::toldLate)
                        .toList());
        assertThat(untold.take()).isEmpty();
    }

    private static DecisionMade denied(int number) {
        return new DecisionMade(
                MessageId.random(),
                new DoorId("front"),
                new TrackId("t" + number),
                Instant.EPOCH,
                new Decision.Denied(DenialReason.UNKNOWN_PERSON, null, "nobody"),
                SourceKind.CAMERA,
                null,
                0,
                0,
                null,
                List.of());
    }
}
