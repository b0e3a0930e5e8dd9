package dev.doorward.admin;

import dev.doorward.admin.configuration.Answers;
import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshot;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.health.ServiceBoard;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.live.LiveBoard;
import dev.doorward.admin.live.Pictures;
import dev.doorward.admin.stream.Hub;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageRejected;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.VisitsLeft;
import dev.doorward.contract.config.ConfigApplied;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the house says, and what follows from it for whoever looks at the page. */
@ApplicationScoped
public class AdminService {
    /** What is older, by two clocks, may be a copy of what the history has forgotten. */
    private static final Duration OLDEST_NEWS = Duration.ofDays(1);

    private final LiveBoard live;
    private final Doors doors;
    private final Decisions decisions;
    private final Snapshots snapshots;
    private final Pictures pictures;
    private final Sightings sightings;
    private final PageConfig page;
    private final DecisionLines lines;
    private final ServiceBoard services;
    private final Answers answers;
    private final Truth truth;
    private final HomeAssistantLink homeAssistant;
    private final DeliveryReports reports;
    private final Rounds rounds;
    private final Hub hub;
    private final Clock clock;

    AdminService(
            LiveBoard live,
            Doors doors,
            Decisions decisions,
            Snapshots snapshots,
            Pictures pictures,
            Sightings sightings,
            PageConfig page,
            DecisionLines lines,
            ServiceBoard services,
            Answers answers,
            Truth truth,
            HomeAssistantLink homeAssistant,
            DeliveryReports reports,
            Rounds rounds,
            Hub hub,
            Clock clock) {
        this.live = live;
        this.doors = doors;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.pictures = pictures;
        this.sightings = sightings;
        this.page = page;
        this.lines = lines;
        this.services = services;
        this.answers = answers;
        this.truth = truth;
        this.homeAssistant = homeAssistant;
        this.reports = reports;
        this.rounds = rounds;
        this.hub = hub;
        this.clock = clock;
    }

    LiveBoard live() {
        return live;
    }

    ServiceBoard services() {
        return services;
    }

    Truth truth() {
        return truth;
    }

    /** The door answered: kept, shown, told to Home Assistant. */
    void decided(DecisionMade made) {
        if (Boolean.TRUE.equals(made.late())
                || made.decidedAt().isBefore(clock.instant().minus(OLDEST_NEWS))) {
            missed(made);
            return;
        }
        if (!decisions.made(made)) {
            return;
        }
        Optional<byte[]> picture = page.snapshotDays() > 0 ? pictures.newest(made.door()) : Optional.empty();
        picture.ifPresent(jpeg -> snapshots.taken(
                made, new Snapshot(jpeg, sightings.of(made.door(), made.track()).orElse(null))));
        rounds.soon(() -> {
            decisions.store();
            snapshots.store();
        });
        live.decided(made);
        hub.tell("decision", lines.line(made, picture.isPresent()));
        homeAssistant.decided(made);
    }

    /** A decision that was not heard when it was made: for the list only, it is no news. */
    void missed(DecisionMade made) {
        if (decisions.made(made)) {
            rounds.soon(decisions::store);
        }
    }

    void lockIs(LockState state) {
        hub.show("lock", state.door().value(), state);
        homeAssistant.lockIs(state);
        if (doors.heard(state)) {
            homeAssistant.tellEverything();
        }
    }

    void pinsAre(PinsKept kept) {
        doors.heard(kept);
    }

    void visitsLeft(VisitsLeft left) {
        if (doors.heard(left)) {
            hub.tell("people", true);
        }
    }

    void cameraIs(CameraState state) {
        hub.show("camera", state.door().value(), state);
        if (doors.heard(state)) {
            homeAssistant.tellEverything();
        }
    }

    void answered(CommandAnswered answer) {
        hub.tell("answer", answer);
    }

    /** A service runs a version, or says why not. */
    void applied(ConfigApplied answer) {
        if (answers.heard(answer)) {
            hub.tell("config", answer);
        }
        truth.heard(answer);
    }

    void reported(NotificationReported report) {
        if (reports.shown(report)) {
            decisions.reported(report);
            hub.tell("notification", reports.line(report));
        }
    }

    void rejected(MessageRejected message) {
        hub.show("rejected", message.instance(), message);
    }

    void homeAssistantCameBack() {
        homeAssistant.cameBack();
    }
}
