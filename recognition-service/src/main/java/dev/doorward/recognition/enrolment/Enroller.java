package dev.doorward.recognition.enrolment;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.recognition.people.Addition;
import dev.doorward.recognition.people.Doubles;
import dev.doorward.recognition.people.NewPicture;
import dev.doorward.recognition.people.PeopleStore;
import java.util.ArrayList;
import java.util.List;

/** Examines a picture, compares it with everyone's, and stores it. */
public final class Enroller {
    /** Copies of one picture, cut or compressed otherwise, are more alike than this; two shots hardly ever. */
    static final Similarity NEAR_DUPLICATE = new Similarity(0.95);

    private final Examiner examiner;
    private final PeopleStore people;

    public Enroller(Examiner examiner, PeopleStore people) {
        this.examiner = examiner;
        this.people = people;
    }

    /** @param bound similarity from which the door takes two faces for one person */
    public Enrolment enrol(PersonId person, Upload upload, Similarity bound, Doubles doubles) {
        return switch (examiner.examine(upload)) {
            case Examination.Unfit(Refusal refusal) -> new Enrolment.Refused(refusal);
            case Examination.Fit fit ->
                switch (people.add(
                        person, new NewPicture(fit.kept(), fit.thumbnail(), fit.embedding()), bound, doubles)) {
                    case Addition.Added added ->
                        new Enrolment.Enrolled(added.picture(), warnings(fit.warnings(), added, bound));
                    case Addition.TooAlike(var other) -> new Enrolment.TooAlike(other);
                    case Addition.NoSuchPerson nobody -> new Enrolment.NoSuchPerson();
                    case Addition.Full(int most) -> new Enrolment.Full(most);
                };
        };
    }

    /** Examines a picture of somebody who is not this person, and keeps the face apart from them. */
    public Corrected correct(PersonId person, Upload upload, OpenSet rule) {
        return switch (examiner.examine(upload)) {
            case Examination.Unfit(Refusal refusal) -> new Corrected.Refused(refusal);
            case Examination.Fit fit ->
                new Corrected.Judged(
                        people.addMistaken(person, new NewPicture(fit.kept(), fit.thumbnail(), fit.embedding()), rule));
        };
    }

    private static List<Warning> warnings(List<Warning> ofThePicture, Addition.Added added, Similarity bound) {
        List<Warning> warnings = new ArrayList<>(ofThePicture);
        added.nearest()
                .filter(nearest -> nearest.atLeast(NEAR_DUPLICATE))
                .map(Warning.NearDuplicate::new)
                .ifPresent(warnings::add);
        added.toOthers()
                .filter(similarity -> !similarity.atLeast(bound))
                .map(Warning.UnlikeTheOthers::new)
                .ifPresent(warnings::add);
        return warnings;
    }
}
