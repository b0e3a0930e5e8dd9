package dev.doorward.admin.capture;

import dev.doorward.admin.capture.CaptureView.Alike;
import dev.doorward.admin.capture.CaptureView.Answer;
import dev.doorward.admin.capture.CaptureView.State;
import dev.doorward.admin.people.LearningRule;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person before one camera, from the first step to the last or until it ends otherwise. For any thread. */
public final class Session {
    static final Duration LIMIT = Duration.ofSeconds(120);
    /** Who can't do what is asked goes on with the next; counted from when they are first seen in it. */
    static final Duration STEP_LIMIT = Duration.ofSeconds(15);
    /** Pictures of one moment teach nothing new. */
    static final Duration BETWEEN = Duration.ofSeconds(1);
    /** Somebody walks by in less. */
    static final Duration TOGETHER = Duration.ofSeconds(3);

    private static final Duration NOBODY_AFTER = Duration.ofSeconds(1);
    /** What is wrong with so many pictures of a step will be wrong with the next. */
    static final int MOST_REFUSED = 3;

    private final PersonId person;
    private final DoorId door;
    private final boolean demo;
    private final @Nullable PersonId two;
    private final Instant until;
    private final Presences presences = new Presences();
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private State state = State.RUNNING;
    private Step step = Step.STRAIGHT;
    private Hint hint = Hint.NOBODY;
    private int taken;
    private int refused;
    private double level;
    private boolean judging;
    private @Nullable Instant stepSince;
    private @Nullable Instant severalSince;
    private Instant seenAt = Instant.EPOCH;
    private Instant judgedAt = Instant.EPOCH;
    private @Nullable String why;

    /**
     * @param demo whether the person is one of the demo
     * @param two whom an owner knows to look like this person and to be another; null for nobody
     */
    public Session(PersonId person, boolean demo, DoorId door, @Nullable PersonId two, Instant now) {
        this.person = person;
        this.demo = demo;
        this.two = two;
        this.door = door;
        this.until = now.plus(LIMIT);
    }

    public PersonId person() {
        return person;
    }

    public DoorId door() {
        return door;
    }

    public synchronized boolean running() {
        return state == State.RUNNING;
    }

    /**
     * Looks at a face whose signature was found good.
     *
     * @param fresh whether it carries a nonce of these seconds
     * @return the step that its picture is to be judged for now; nothing else is until {@link #answered}
     */
    public synchronized Optional<Step> saw(FaceCaptured face, boolean fresh, Instant now) {
        passed(now);
        if (!running()) {
            return Optional.empty();
        }
        Optional<String> problem = LearningRule.problem(demo, face.source());
        if (problem.isPresent()) {
            end(State.FAILED, problem.get());
            return Optional.empty();
        }
        seenAt = now;
        presences.saw(face.track(), face.frame(), now);
        company(now);
        Look look = Look.of(face);
        Optional<Hint> lacking = lacks(look, fresh, now);
        remember(look);
        hint = lacking.orElse(Hint.ONE_MOMENT);
        if (lacking.isPresent() || !running()) {
            return Optional.empty();
        }
        judging = true;
        if (step == Step.STRAIGHT) {
            level = look.pose().pitch();
        }
        return Optional.of(step);
    }

    /** Whether an owner said that these two look alike and are two. */
    public boolean knowsAsTwo(PersonId other) {
        return other.equals(two);
    }

    /** What recognition-service said to the picture that was sent. */
    public synchronized void answered(Step of, boolean good, List<String> words, @Nullable Alike alike, Instant now) {
        judging = false;
        judgedAt = now;
        answers.addFirst(new Answer(of, good, words, alike));
        if (good) {
            taken++;
        } else {
            refused++;
        }
        if (running() && (good || refused == MOST_REFUSED)) {
            nextStep();
        }
    }

    /** Time goes by, whether somebody is seen or not. */
    public synchronized void passed(Instant now) {
        if (!running()) {
            return;
        }
        company(now);
        if (now.isAfter(until)) {
            end(State.TIMED_OUT, null);
        } else if (!judging && stepSince != null && stepSince.plus(STEP_LIMIT).isBefore(now)) {
            nextStep();
        }
        if (seenAt.plus(NOBODY_AFTER).isBefore(now)) {
            hint = Hint.NOBODY;
        }
    }

    public synchronized void end(State how, @Nullable String reason) {
        if (running()) {
            state = how;
            why = reason;
        }
    }

    public synchronized CaptureView view(Instant now) {
        return new CaptureView(
                person,
                door,
                state,
                step,
                hint,
                taken,
                Step.values().length,
                List.copyOf(answers),
                running() ? Math.max(0, Duration.between(now, until).toSeconds()) : 0,
                why);
    }

    private Optional<Hint> lacks(Look look, boolean fresh, Instant now) {
        if (presences.several()) {
            return Optional.of(Hint.SEVERAL_FACES);
        } else if (!fresh) {
            return Optional.of(Hint.NOT_FRESH);
        } else if (judging || judgedAt.plus(BETWEEN).isAfter(now)) {
            return Optional.of(Hint.ONE_MOMENT);
        }
        if (stepSince == null) {
            stepSince = now;
        }
        return MomentRule.lacks(
                step,
                look,
                looks.stream().filter(one -> one.track().equals(look.track())).toList(),
                level);
    }

    private void remember(Look look) {
        looks.addLast(look);
        looks.removeIf(
                old -> Duration.between(old.at(), look.at()).compareTo(MomentRule.STILL_FOR.multipliedBy(2)) > 0);
    }

    /** Who else is in view, and for how long. */
    private void company(Instant now) {
        presences.passed(now);
        if (!presences.several()) {
            severalSince = null;
        } else if (severalSince == null) {
            severalSince = now;
        } else if (severalSince.plus(TOGETHER).isBefore(now)) {
            end(State.SEVERAL_FACES, null);
        }
    }

    private void nextStep() {
        stepSince = null;
        refused = 0;
        step.next().ifPresentOrElse(next -> step = next, () -> state = State.DONE);
    }
}
