package dev.doorward.recognition.enrolment;

import dev.doorward.recognition.people.Alike;
import dev.doorward.recognition.people.PictureId;
import java.util.List;

/** What became of a picture that someone sent for a person. */
public sealed interface Enrolment {

    record Enrolled(PictureId picture, List<Warning> warnings) implements Enrolment {}

    record Refused(Refusal refusal) implements Enrolment {}

    record TooAlike(Alike other) implements Enrolment {}

    record NoSuchPerson() implements Enrolment {}

    /** @param most how many pictures a person can have */
    record Full(int most) implements Enrolment {}
}
