package dev.doorward.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.capture.CaptureView;
import dev.doorward.admin.capture.Session;
import dev.doorward.admin.capture.Step;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.admin.recognition.RecognitionException;
import dev.doorward.admin.stream.Hub;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.PersonId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of somebody from a door's own camera: faces come in, signed by the camera; the one that is good for what was
 * asked goes to recognition-service as any picture does; the page is told what is next.
 */
@ApplicationScoped
public class LiveCapture {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Map<PersonId, Session> sessions = new ConcurrentHashMap<>();
    private final Map<PersonId, CaptureView> told = new ConcurrentHashMap<>();
    private final Recognition recognition;
    private final DoorNonces nonces;
    private final Rounds rounds;
    private final Hub hub;
    private final Clock clock;

    LiveCapture(Recognition recognition, DoorNonces nonces, Rounds rounds, Hub hub, Clock clock) {
        this.recognition = recognition;
        this.nonces = nonces;
        this.rounds = rounds;
        this.hub = hub;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.every(TICK, this::timePasses);
    }

    /**
     * Begins, in place of one of the same person that runs.
     *
     * @param demo whether the person is one of the demo
     * @param two whom an owner knows to look like this person and to be another; null for nobody
     * @return empty while that door's camera looks at somebody else for this
     */
    public synchronized Optional<CaptureView> begin(
            PersonId person, boolean demo, DoorId door, @Nullable PersonId two) {
        cancel(person);
        if (looksAt(door)) {
            return Optional.empty();
        }
        sessions.values().removeIf(session -> !session.running());
        told.keySet().retainAll(sessions.keySet());
        sessions.put(person, new Session(person, demo, door, two, clock.instant()));
        return of(person);
    }

    public void cancel(PersonId person) {
        Optional.ofNullable(sessions.get(person)).ifPresent(session -> {
            session.end(CaptureView.State.CANCELLED, null);
            tell(session);
        });
    }

    /** The one that runs, or how the last one ended. */
    public Optional<CaptureView> of(PersonId person) {
        return Optional.ofNullable(sessions.get(person)).map(session -> session.view(clock.instant()));
    }

    /** Whether faces at this door are of use now. */
    boolean looksAt(DoorId door) {
        return sessions.values().stream()
                .anyMatch(session -> session.running() && session.door().equals(door));
    }

    void saw(FaceCaptured face) {
        boolean fresh = face.freshness() != null
                && nonces.isOfLate(face.door(), face.freshness().nonce());
        sessions.values().stream()
                .filter(session -> session.door().equals(face.door()))
                .forEach(session -> {
                    session.saw(face, fresh, clock.instant())
                            .ifPresent(step -> rounds.soon(() -> send(session, step, face)));
                    tell(session);
                });
    }

    private void send(Session session, Step step, FaceCaptured face) {
        try {
            Recognition.Answer answer = judged(session, face, null);
            // Said of one other person: a face that is like a third is nobody's that an owner spoke of.
            if (alike(answer).filter(one -> session.knowsAsTwo(one.person())).isPresent()) {
                answer = judged(session, face, true);
            }
            JsonNode body = answer.json();
            session.answered(
                    step,
                    answer.good(),
                    answer.good() ? warnings(body) : refusal(body),
                    alike(answer).orElse(null),
                    clock.instant());
            if (answer.status() == 404) {
                session.end(CaptureView.State.FAILED, body.path("detail").asText());
            }
        } catch (RecognitionException e) {
            session.end(CaptureView.State.FAILED, e.getMessage());
        }
        tell(session);
    }

    private Recognition.Answer judged(Session session, FaceCaptured face, @Nullable Boolean override) {
        return recognition.ask(client -> client.addPicture(session.person().value(), null, override, face.context()));
    }

    private static Optional<CaptureView.Alike> alike(Recognition.Answer answer) {
        JsonNode body = answer.json();
        return answer.good() || !body.hasNonNull("person")
                ? Optional.empty()
                : Optional.of(new CaptureView.Alike(
                        new PersonId(body.get("person").asText()),
                        body.path("similarity").asDouble()));
    }

    private static List<String> warnings(JsonNode taken) {
        return StreamSupport.stream(taken.path("warnings").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> refusal(JsonNode problem) {
        return List.of(
                problem.path("title").asText() + ". " + problem.path("detail").asText());
    }

    private void timePasses() {
        sessions.values().forEach(session -> {
            session.passed(clock.instant());
            tell(session);
        });
    }

    /** What changed, and no more. */
    private void tell(Session session) {
        CaptureView view = session.view(clock.instant());
        if (!view.equals(told.put(session.person(), view))) {
            hub.show("capture", session.person().value(), view);
        }
    }
}
