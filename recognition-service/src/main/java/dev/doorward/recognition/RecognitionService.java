package dev.doorward.recognition;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.NamesAsked;
import dev.doorward.contract.NamesTold;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.NewestWins;
import dev.doorward.kit.Worker;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.recognition.enrolment.Corrected;
import dev.doorward.recognition.enrolment.Enroller;
import dev.doorward.recognition.enrolment.Enrolment;
import dev.doorward.recognition.enrolment.Upload;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.recognition.people.DoorTrack;
import dev.doorward.recognition.people.Doubles;
import dev.doorward.recognition.people.LiveGallery;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.SealedException;
import dev.doorward.recognition.verdict.Judge;
import dev.doorward.recognition.verdict.Judgement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * The story: faces come in, the newest of each track is judged against the gallery, a verdict goes out, and strangers
 * are remembered for a while; people and their pictures change, and the gallery with them, at once. People need the database,
 * judging faces doesn't.
 */
@ApplicationScoped
public class RecognitionService {
    private static final Logger LOG = Logger.getLogger(RecognitionService.class);
    /** More tracks than doors and visitors make: what waits longer is dropped. */
    private static final int MOST_TRACKS = 64;

    private final NewestWins<DoorTrack, FaceCaptured> faces = new NewestWins<>(MOST_TRACKS);
    private final Judge judge;
    private final Enroller enroller;
    private final PeopleStore people;
    private final LiveGallery gallery;
    private final LiveConfig<RecognitionConfig> config;
    private final Visitors visitors;
    private final MqttOut out;
    private Worker embedding;

    RecognitionService(
            Judge judge,
            Enroller enroller,
            PeopleStore people,
            LiveGallery gallery,
            Visitors visitors,
            LiveConfig<RecognitionConfig> config,
            MqttOut out) {
        this.judge = judge;
        this.enroller = enroller;
        this.people = people;
        this.gallery = gallery;
        this.visitors = visitors;
        this.config = config;
        this.out = out;
    }

    /** Takes a verified face; an older one of the same track that still waits is dropped. */
    void captured(FaceCaptured face) {
        if (faces.put(new DoorTrack(face.door(), face.track()), face)) {
            out.dropped();
        }
    }

    private void judgeNext() throws InterruptedException {
        FaceCaptured face = faces.take();
        Judgement judgement = judge.judge(face, gallery.current(), OpenSet.of(config.current()));
        out.judged(judgement.about(face));
        visitors.judged(face, judgement);
    }

    /** Examines a picture and stores it; two faces that the door would take for one are too alike. */
    public Enrolment enrol(PersonId person, Upload picture, Doubles doubles) {
        Similarity bound = OpenSet.of(config.current()).threshold();
        Enrolment enrolment = enroller.enrol(person, picture, bound, doubles);
        LOG.infof("A picture for %s: %s", person, enrolment.getClass().getSimpleName());
        return enrolment;
    }

    /** Somebody was taken for this person who is not: their face is kept apart from now on. */
    public Corrected correct(PersonId person, Upload picture) {
        Corrected corrected = enroller.correct(person, picture, OpenSet.of(config.current()));
        LOG.infof("A face that is not %s: %s", person, corrected.getClass().getSimpleName());
        return corrected;
    }

    /** Removes every trace of somebody, then says so; while the database is away it says nothing, and is asked again. */
    void forget(ForgetPerson wish) {
        try {
            PersonForgotten answer = people.forget(wish);
            LOG.infof("Person %s is forgotten", wish.person());
            out.forgotten(answer);
        } catch (DatabaseAwayException e) {
            LOG.warnf("Person %s can't be forgotten yet: %s", wish.person(), e.getMessage());
        }
    }

    /** Whoever tells people of people names them; while the database is away there is no answer, and it is asked again. */
    void tellNames(NamesAsked question) {
        try {
            out.names(new NamesTold(question.id(), people.names()));
        } catch (DatabaseAwayException e) {
            LOG.debugf("Names can't be told yet: %s", e.getMessage());
        }
    }

    /** Own gallery first, then everyone's; if it can't be read just now, GalleryKeeper makes up for it. */
    private void changed() {
        try {
            gallery.refresh();
        } catch (DatabaseAwayException | SealedException e) {
            LOG.warnf("The gallery will be read again when it can be: %s", e.getMessage());
        }
        out.peopleChanged();
    }

    void start(@Observes StartupEvent event) {
        people.whenChanged(this::changed);
        embedding = Worker.start("embedding", judge::rehearse, this::judgeNext);
    }

    void stop(@Observes ShutdownEvent event) {
        embedding.close();
        judge.close();
    }
}
