package dev.doorward.recognition;

import dev.doorward.recognition.enrolment.Enroller;
import dev.doorward.recognition.enrolment.Examiner;
import dev.doorward.recognition.people.LiveGallery;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.verdict.Judge;
import dev.doorward.vision.models.ModelStore;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Builds the parts that know nothing of the framework. Without the models' files the service doesn't start. */
@Singleton
class Parts {
    @Produces
    @Singleton
    PeopleStore people(DataSource source) {
        return new PeopleStore(source);
    }

    @Produces
    @Singleton
    LiveGallery gallery(DataSource source) {
        return new LiveGallery(source);
    }

    @Produces
    @Singleton
    Judge judge() {
        return Judge.open(ModelStore.standard());
    }

    @Produces
    @Singleton
    Examiner examiner() {
        return Examiner.open(ModelStore.standard());
    }

    @Produces
    @Singleton
    Enroller enroller(Examiner examiner, PeopleStore people) {
        return new Enroller(examiner, people);
    }

    void close(@Disposes Examiner examiner) {
        examiner.close();
    }
}
