package dev.doorward.access.visit;

import dev.doorward.access.challenge.Asker;
import dev.doorward.access.challenge.Challenges;
import dev.doorward.access.challenge.Limits;
import dev.doorward.access.challenge.Lost;
import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.Admission;
import dev.doorward.access.evidence.Gate;
import dev.doorward.access.evidence.Refusal;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.evidence.Track;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.access.policy.Policy;
import dev.doorward.access.policy.Ruling;
import dev.doorward.access.policy.Terms;
import dev.doorward.access.policy.TwoPersons;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.TrackId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All visits at this door. Decisions fall when a verdict arrives, so nothing waits for a timer. Used by one thread. */
public final class Visits {
    /** Without any verdict for so long, the visitor has gone. */
    static final long SILENCE_MS = 1_000;

    static final long SHADOW_MS = 700;
    /** Longer than any evidence counts: a track that comes back earlier is still the same visit. */
    static final long REMEMBERED_MS = 10_000;

    static final int MOST = 64;
    /** How far above the threshold somebody is known beyond doubt. */
    static final double BEYOND_DOUBT = 0.1;

    private final Gate gate;
    private final Ticks ticks;
    private final Supplier<Terms> terms;
    private final Asker asker;
    private final Function<PersonId, Optional<DenialReason>> count;
    private final Lost lost;
    private final Strangers strangers = new Strangers();
    private final Companions companions = new Companions();
    private final Map<TrackId, Visit> visits = new HashMap<>();

    /** @param count counts a visit before the door opens for it, where that is to be done; or says why it must not open */
    public Visits(
            Gate gate,
            Ticks ticks,
            Supplier<Terms> terms,
            Asker asker,
            Function<PersonId, Optional<DenialReason>> count) {
        this.gate = gate;
        this.ticks = ticks;
        this.terms = terms;
        this.asker = asker;
        this.count = count;
        this.lost = new Lost(ticks.millis());
    }

    /** @param verdict whose signature was verified */
    public Heard hear(Evidence verdict) {
        return switch (gate.admit(verdict)) {
            case Admission.Admitted(long capturedAt) -> counted(verdict, capturedAt);
            case Admission.Refused(Refusal why) when why == Refusal.TOO_OLD -> late(verdict);
            case Admission.Refused(Refusal why) -> new Heard.Refused(why);
        };
    }

    private Heard counted(Evidence verdict, long capturedAt) {
        Visit visit = visitOf(verdict);
        if (visit == null) {
            return new Heard.Refused(Refusal.TOO_MANY);
        }
        switch (verdict) {
            case RecognitionVerdict recognised -> visit.track().add(recognised, capturedAt, ticks.millis());
            case LivenessVerdict judged -> {
                visit.track().add(judged, capturedAt, ticks.millis());
                visit.challenges().pass(ticks.millis(), visit.track().faceSince());
                visit.challenges().hear(judged, capturedAt);
            }
            case FaceCaptured face -> throw new IllegalArgumentException("a face is no verdict");
        }
        return new Heard.Counted(judge(visit));
    }

    private Heard late(Evidence verdict) {
        Visit visit = visitOf(verdict);
        if (visit == null) {
            return new Heard.Refused(Refusal.TOO_MANY);
        }
        visit.track().late(ticks.millis());
        return new Heard.Late(judge(visit));
    }

    /** To be called a few times a second: how visits ended of which nothing was said. */
    public List<Judgement> ended() {
        long now = ticks.millis();
        List<Judgement> unsaid = new ArrayList<>();
        for (Visit visit : visits.values()) {
            visit.challenges().pass(now, visit.track().faceSince());
            if (now - visit.track().lastAt() >= SILENCE_MS) {
                visit.challenges().withdraw();
            }
            if (visit.endsUnsaid(now, SILENCE_MS)) {
                TrackEvidence evidence = visit.track().evidence();
                Terms present = terms.get();
                Standing challenge = visit.challenges().standing(now, Limits.of(present.config()));
                Ruling standing =
                        late(wary(Policy.judge(evidence, challenge, present, evidence.lastAt()), now), present);
                if (isShadow(evidence, standing)) {
                    continue;
                }
                unsaid.add(new Judgement(
                        evidence.track(),
                        evidence.source(),
                        standing,
                        true,
                        true,
                        OptionalLong.empty(),
                        evidence.blinks()));
            }
        }
        visits.values().removeIf(visit -> now - visit.track().lastAt() > REMEMBERED_MS);
        return unsaid;
    }

    /** A detector sees faces in foliage now and then: what was never a good picture and did not stay was no visitor. */
    private static boolean isShadow(TrackEvidence evidence, Ruling standing) {
        return standing.reason() == DenialReason.POOR_PICTURE && evidence.lastAt() - evidence.firstAt() < SHADOW_MS;
    }

    private @Nullable Visit visitOf(Evidence verdict) {
        Visit known = visits.get(verdict.track());
        if (known != null || visits.size() >= MOST) {
            return known;
        }
        Visit begun = new Visit(
                new Track(verdict.track(), verdict.source(), ticks.millis()),
                new Challenges(verdict.track(), asker, lost));
        visits.put(verdict.track(), begun);
        return begun;
    }

    private Judgement judge(Visit visit) {
        long now = ticks.millis();
        TrackEvidence evidence = visit.track().evidence();
        Ruling found = ruling(visit, evidence, now);
        Ruling ruling = visit.isOver()
                ? found
                : counted(companions.accompanied(wary(found, now), visit, evidence, terms.get(), now));
        OptionalLong newest = ruling.newestFrame();
        OptionalLong age = newest.isPresent() ? OptionalLong.of(now - newest.getAsLong()) : newest;
        boolean decides = visit.decides(ruling);
        if (decides) {
            close(visit, ruling);
            if (ruling.reason() == DenialReason.UNKNOWN_PERSON) {
                strangers.came(now, terms.get().config().strangers());
            }
        }
        return new Judgement(
                evidence.track(),
                evidence.source(),
                visit.standing(ruling),
                decides,
                decides || visit.shows(now),
                age,
                evidence.blinks());
    }

    /** After many strangers only who is known beyond doubt comes in: whoever lives here is not locked out by them. */
    private Ruling wary(Ruling ruling, long now) {
        return switch (ruling.decision()) {
            case Decision.Granted granted
            when strangers.makeWary(now) && !ruling.isMatchedBy(BEYOND_DOUBT) ->
                ruling.refused(DenialReason.TOO_MANY_STRANGERS);
            case Decision.Granted granted -> ruling;
            case Decision.Denied denied -> ruling;
        };
    }

    /** A visit is counted before anybody hears that it is granted; that of two, for each of them. */
    private Ruling counted(Ruling ruling) {
        return switch (ruling.decision()) {
            case Decision.Granted granted ->
                Optional.ofNullable(granted.with())
                        .flatMap(count)
                        .or(() -> count.apply(granted.person()))
                        .map(ruling::refused)
                        .orElse(ruling);
            case Decision.Denied denied -> ruling;
        };
    }

    /** Of a visit that is over: who has gone makes no pair any more. */
    private Ruling late(Ruling ruling, Terms present) {
        return switch (ruling.decision()) {
            case Decision.Granted granted
            when TwoPersons.areNeeded(granted.level(), present) -> ruling.refused(DenialReason.SECOND_PERSON_NEEDED);
            case Decision.Granted granted -> counted(ruling);
            case Decision.Denied denied -> ruling;
        };
    }

    /** Where it stands, after asking for what alone is lacking. */
    private Ruling ruling(Visit visit, TrackEvidence evidence, long now) {
        Terms present = terms.get();
        Challenges challenges = visit.challenges();
        challenges.pass(now, visit.track().faceSince());
        Limits limits = Limits.of(present.config());
        Ruling ruling = Policy.judge(evidence, challenges.standing(now, limits), present, now);
        if (ruling.lacksAnswer() && !visit.isOver()) {
            challenges.ask(now, present.config().challengeSeconds(), limits, kinds(ruling, evidence, present));
        }
        return ruling;
    }

    /** Words only where the owner wants it and the door hears; no blinks in doubt, for eyes may look through a picture. */
    private static Set<ChallengeAsked.Kind> kinds(Ruling ruling, TrackEvidence evidence, Terms present) {
        EnumSet<ChallengeAsked.Kind> kinds = EnumSet.allOf(ChallengeAsked.Kind.class);
        if (!present.config().spokenChallenge() || !evidence.hears()) {
            kinds.remove(ChallengeAsked.Kind.SAY);
        }
        if (ruling.reason() == DenialReason.LIVENESS_IN_DOUBT) {
            kinds.remove(ChallengeAsked.Kind.BLINK_TWICE);
        }
        return kinds;
    }

    /** A granted visit has used its answer; one that is denied for something else waits for none. */
    private void close(Visit visit, Ruling ruling) {
        switch (ruling.decision()) {
            case Decision.Granted granted -> {
                visit.challenges().close();
                companions.opened(granted);
            }
            case Decision.Denied denied -> visit.challenges().withdraw();
        }
    }
}
