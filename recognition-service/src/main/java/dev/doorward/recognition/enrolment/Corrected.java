package dev.doorward.recognition.enrolment;

import dev.doorward.recognition.people.Correction;

/** What became of a picture of which an owner said that it is not the person's. */
public sealed interface Corrected {

    record Refused(Refusal refusal) implements Corrected {}

    record Judged(Correction correction) implements Corrected {}
}
