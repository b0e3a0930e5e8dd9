package dev.doorward.access.levels;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.levels.Levels.Offered;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private final Levels levels = new Levels();

    @Test
    void nobody_may_anything_before_there_is_a_document() {
        assertThat(levels.isEmpty()).isTrue();
        assertThat(levels.of(ANNA)).isEmpty();
    }

    @Test
    void takes_a_newer_document_whole() {
        levels.offer(document(3, AccessLevel.OWNER));
        assertThat(levels.of(ANNA)).contains(new Allowance(AccessLevel.OWNER));
        assertThat(levels.of(BEN)).isEmpty();
        assertThat(levels.offer(new AccessDocument(4, Map.of(BEN, AccessLevel.GUEST))))
                .isEqualTo(new Offered.Accepted());
        assertThat(levels.of(ANNA)).isEmpty();
        assertThat(levels.of(BEN)).contains(new Allowance(AccessLevel.GUEST));
    }

    @Test
    void refuses_an_older_one_and_another_of_the_same_version() {
        levels.offer(document(3, AccessLevel.BARRED));
        assertThat(levels.offer(document(2, AccessLevel.OWNER))).isInstanceOf(Offered.Refused.class);
        assertThat(levels.offer(document(3, AccessLevel.OWNER))).isInstanceOf(Offered.Refused.class);
        assertThat(levels.offer(document(3, AccessLevel.BARRED))).isEqualTo(new Offered.Known());
        assertThat(levels.of(ANNA)).contains(new Allowance(AccessLevel.BARRED));
    }

    private static AccessDocument document(long version, AccessLevel level) {
        return new AccessDocument(version, Map.of(ANNA, level));
    }
}
