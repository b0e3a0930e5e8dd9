package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When somebody is expected, once, by the clock of the house; a night belongs to the day on which it began.
 *
 * @param to ends before this time; a time before {@code from} is one of the next morning, 00:00 is midnight
 */
public record Arrival(
        LocalDate date,

        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {
    public Arrival {
        Require.present(date, "date");
        Require.present(from, "from");
        Require.present(to, "to");
        Require.that(!from.equals(to), "from and to of an arrival must differ");
    }
}
