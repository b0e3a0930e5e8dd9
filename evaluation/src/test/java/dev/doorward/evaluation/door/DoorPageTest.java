package dev.doorward.evaluation.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorPageTest {
    @Test
    void visits_without_any_similarity_still_make_a_page() throws IOException {
        VisitResult unseen = new VisitResult(
                "v<1>", "genuine", "granted", "denied", "no face", null, null, "unseen", 0, 0, null, 12);

        String page = DoorPage.of(DoorReport.of(List.of(unseen)));

        assertThat(page).contains("v&lt;1&gt;").doesNotContain("<img");
    }

    @Test
    void visit_that_opened_wrongly_stands_out() throws IOException {
        VisitResult wrong =
                new VisitResult("a", "attack", "denied", "granted", "Granted", 2.0, 90L, null, 3, 1, 0.7, 150);

        String page = DoorPage.of(DoorReport.of(List.of(wrong)));

        assertThat(page).contains("<tr class=bad><td>a").contains("<img alt=");
    }
}
