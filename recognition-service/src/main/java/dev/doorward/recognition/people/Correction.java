package dev.doorward.recognition.people;

import dev.doorward.recognition.gallery.MistakenRule;

/** What became of a face of which an owner said that it is not the person's. */
public sealed interface Correction {

    record Kept(PictureId picture) implements Correction {}

    /** It would shut the person out. */
    record Clashes(MistakenRule.Clash clash) implements Correction {}

    record NoSuchPerson() implements Correction {}

    /** @param most how many faces can be kept apart from one person */
    record Full(int most) implements Correction {}
}
