package dev.doorward.recognition.rest;

import dev.doorward.recognition.enrolment.Enrolment;
import dev.doorward.recognition.enrolment.Warning;
import java.util.List;

/**
 * A picture that was taken.
 *
 * @param warnings what is not ideal about it, in words
 */
public record EnrolledView(String id, List<String> warnings) {
    static EnrolledView of(Enrolment.Enrolled enrolled) {
        return new EnrolledView(
                enrolled.picture().value(),
                enrolled.warnings().stream().map(Warning::words).toList());
    }
}
