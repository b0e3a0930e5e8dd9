package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.doorward.admin.DecisionLines;
import dev.doorward.admin.decisions.Filter;
import dev.doorward.contract.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions as comma-separated values (RFC 4180), read page by page, so that a year of them takes no memory. */
@ApplicationScoped
class DecisionTable {
    private static final int PAGE = 500;
    /** With these a spreadsheet takes a cell for a formula (OWASP: CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final CsvMapper MAPPER = CsvMapper.builder().build();
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumns(
                    List.of(
                            "time",
                            "door",
                            "decision",
                            "reason",
                            "words",
                            "person",
                            "name",
                            "similarity",
                            "votes",
                            "blinks",
                            "milliseconds",
                            "source"),
                    CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .build();

    private final DecisionLines lines;

    DecisionTable(DecisionLines lines) {
        this.lines = lines;
    }

    void write(OutputStream out, Filter filter) throws IOException {
        try (SequenceWriter rows =
                MAPPER.writerFor(String[].class).with(COLUMNS).writeValues(out)) {
            long before = Long.MAX_VALUE;
            while (true) {
                List<DecisionLines.Line> page = lines.before(before, filter, PAGE);
                for (DecisionLines.Line line : page) {
                    rows.write(cells(line));
                }
                if (page.size() < PAGE || page.getLast().seq() == 0) {
                    return;
                }
                before = page.getLast().seq();
            }
        }
    }

    private static String[] cells(DecisionLines.Line line) {
        Decision decision = line.decision();
        return new String[] {
            line.decidedAt().toString(),
            line.door().value(),
            decision instanceof Decision.Granted ? "granted" : "denied",
            decision instanceof Decision.Denied denied ? denied.reason().name() : "",
            safe(decision.words()),
            decision.person() == null ? "" : decision.person().value(),
            safe(text(line.name())),
            text(line.similarity()),
            text(line.votes()),
            text(line.blinks()),
            text(line.captureToDecisionMs()),
            line.source().name()
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
