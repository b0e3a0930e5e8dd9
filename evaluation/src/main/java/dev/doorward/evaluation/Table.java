package dev.doorward.evaluation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A CSV file with a header, row by row. */
public final class Table {
    private Table() {}

    /**
     * All rows, each by the names of its columns.
     *
     * @param columns that the file must have
     */
    public static List<Map<String, String>> read(Path file, String... columns) throws UnusableInputException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException(file + " is not there");
        }
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
            List<Map<String, String>> all = rows.readAll();
            for (String column : columns) {
                if (all.isEmpty() || !all.getFirst().containsKey(column)) {
                    throw new UnusableInputException(
                            file + " has no rows with the columns " + String.join(",", columns));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UnusableInputException(file + " cannot be read as CSV: " + e.getMessage());
        }
    }

    /** Writes rows, each with a value for each column. */
    public static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .build();
        try (SequenceWriter writer = new CsvMapper().writer(schema).writeValues(file.toFile())) {
            writer.writeAll(rows);
        }
    }
}
