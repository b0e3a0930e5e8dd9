package dev.doorward.recognition;

import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.LiveConfigs;
import dev.doorward.recognition.enrolment.Enroller;
import dev.doorward.recognition.enrolment.Examiner;
import dev.doorward.recognition.enrolment.Relearning;
import dev.doorward.recognition.people.Keys;
import dev.doorward.recognition.people.LiveGallery;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.Sealing;
import dev.doorward.recognition.people.VisitorStore;
import dev.doorward.recognition.verdict.Judge;
import dev.doorward.vision.models.ModelStore;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** Builds the parts that know nothing of the framework. Without the models' files the service doesn't start. */
@Singleton
class Parts {
    /** One for all: each asking makes another, and the newest alone hears of changes. */
    @Produces
    @Singleton
    LiveConfig<RecognitionConfig> config(LiveConfigs configs) {
        return configs.of(Section.RECOGNITION);
    }

    @Produces
    @Singleton
    Keys keys(RecognitionSettings settings, DoorwardConfig config) {
        return new Keys(settings.peopleKeys().orElse(List.of()), config.stateDir());
    }

    @Produces
    @Singleton
    PeopleStore people(DataSource source, Keys keys) {
        return new PeopleStore(source, keys);
    }

    @Produces
    @Singleton
    VisitorStore visitors(DataSource source, Keys keys) {
        return new VisitorStore(source, keys);
    }

    @Produces
    @Singleton
    LiveGallery gallery(DataSource source, Keys keys) {
        return new LiveGallery(source, keys);
    }

    @Produces
    @Singleton
    Sealing sealing(DataSource source, Keys keys) {
        return new Sealing(source, keys);
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

    @Produces
    @Singleton
    Relearning relearning(Examiner examiner, PeopleStore people) {
        return new Relearning(examiner, people);
    }

    void close(@Disposes Examiner examiner) {
        examiner.close();
    }
}
