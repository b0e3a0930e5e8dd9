package dev.doorward.admin;

import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.health.ServiceBoard;
import dev.doorward.admin.live.LiveBoard;
import dev.doorward.admin.people.Names;
import dev.doorward.admin.recognition.Directory;
import dev.doorward.admin.signin.Audit;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.stream.Hub;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The page's pulse: what is looked at in which rhythm. */
@ApplicationScoped
class Heartbeat {
    /** As often as an eye needs for a box that follows a face. */
    private static final Duration LIVE = Duration.ofMillis(66);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TELL_HOME_ASSISTANT = Duration.ofMinutes(1);
    /** Keeps proxies and browsers from thinking that nobody is there. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private final LiveBoard live;
    private final ServiceBoard services;
    private final Decisions decisions;
    private final Snapshots snapshots;
    private final SignIn signIn;
    private final Audit audit;
    private final DatabaseGate database;
    private final Directory directory;
    private final Names names;
    private final HomeAssistantLink homeAssistant;
    private final SystemState system;
    private final Truth truth;
    private final Forgetting forgetting;
    private final Hub hub;
    private SystemState.@Nullable Now told;

    Heartbeat(
            LiveBoard live,
            ServiceBoard services,
            Decisions decisions,
            Snapshots snapshots,
            SignIn signIn,
            Audit audit,
            DatabaseGate database,
            Directory directory,
            Names names,
            HomeAssistantLink homeAssistant,
            SystemState system,
            Truth truth,
            Forgetting forgetting,
            Hub hub) {
        this.live = live;
        this.services = services;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.signIn = signIn;
        this.audit = audit;
        this.database = database;
        this.directory = directory;
        this.names = names;
        this.homeAssistant = homeAssistant;
        this.system = system;
        this.truth = truth;
        this.forgetting = forgetting;
        this.hub = hub;
    }

    void start(@Observes StartupEvent event, Rounds rounds) {
        rounds.every(LIVE, this::showLive);
        rounds.every(LOOK, this::lookAround);
        rounds.every(LOOK, this::lookAtDatabase);
        rounds.every(LOOK, this::readNames);
        rounds.every(SIGN_OF_LIFE, () -> hub.tell("alive", true));
        rounds.every(TELL_HOME_ASSISTANT, homeAssistant::tellEverything);
    }

    private void showLive() {
        if (hub.watched()) {
            live.news().forEach(view -> hub.show("live", view.door().value(), view));
        }
    }

    private void lookAround() {
        services.news().forEach(service -> hub.tell("service", service));
        SystemState.Now now = system.now();
        if (!now.equals(told)) {
            told = now;
            hub.tell("system", now);
        }
    }

    private void lookAtDatabase() {
        database.look(() -> {
            signIn.load();
            truth.load();
            forgetting.load();
            homeAssistant.tellEverything();
        });
        decisions.store();
        snapshots.store();
        audit.store();
    }

    private void readNames() {
        if (names.outdated() && directory.read()) {
            hub.tell("people", true);
        }
    }
}
