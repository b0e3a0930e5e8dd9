package dev.doorward.admin;

import dev.doorward.admin.configuration.Answers;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.forgetting.Receipts;
import dev.doorward.admin.health.ServiceBoard;
import dev.doorward.admin.homeassistant.HomeAssistant;
import dev.doorward.admin.levels.Levels;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.live.LiveBoard;
import dev.doorward.admin.live.Pictures;
import dev.doorward.admin.people.Names;
import dev.doorward.admin.signin.Audit;
import dev.doorward.admin.signin.Challenges;
import dev.doorward.admin.signin.Entrance;
import dev.doorward.admin.signin.Passkeys;
import dev.doorward.admin.signin.SecondFactor;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.stream.Hub;
import dev.doorward.admin.trail.Trails;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the pure parts and gives them what they need. */
@Singleton
class Wiring {
    @Produces
    @Singleton
    Receipts receipts(Database database) {
        return new Receipts(database);
    }

    @Produces
    @Singleton
    Database database(AgroalDataSource pool) {
        return new Database(pool);
    }

    @Produces
    @Singleton
    Configuration configuration(Database database, Clock clock) {
        return new Configuration(database, clock);
    }

    @Produces
    @Singleton
    Answers answers() {
        return new Answers();
    }

    @Produces
    @Singleton
    Levels levels(Database database) {
        return new Levels(database);
    }

    @Produces
    @Singleton
    Decisions decisions(Database database) {
        return new Decisions(database);
    }

    @Produces
    @Singleton
    Snapshots snapshots(Database database, DoorwardConfig config) throws IOException {
        return new Snapshots(database, Sealer.of(config.stateDir().resolve("snapshots.key")));
    }

    @Produces
    @Singleton
    SignIn signIn(Database database, Clock clock, DoorwardConfig config, PageConfig page) {
        return new SignIn(
                database,
                clock,
                config.stateDir().resolve("has-an-owner"),
                page.token().orElse(null));
    }

    @Produces
    @Singleton
    SecondFactor secondFactor(Database database, Clock clock, DoorwardConfig config) throws IOException {
        return new SecondFactor(database, clock, Sealer.of(config.stateDir().resolve("second-factor.key")));
    }

    @Produces
    @Singleton
    Passkeys passkeys(Database database, Clock clock) {
        return new Passkeys(database, clock);
    }

    @Produces
    @Singleton
    Challenges challenges(Clock clock) {
        return new Challenges(clock);
    }

    @Produces
    @Singleton
    Entrance entrance(SignIn signIn, SecondFactor secondFactor, Clock clock) {
        return new Entrance(signIn, secondFactor, clock);
    }

    @Produces
    @Singleton
    Audit audit(Database database) {
        return new Audit(database);
    }

    @Produces
    @Singleton
    Trails trails(Database database) {
        return new Trails(database);
    }

    @Produces
    @Singleton
    Names names() {
        return new Names();
    }

    @Produces
    @Singleton
    LiveBoard live(Clock clock, Names names) {
        return new LiveBoard(clock, names::of);
    }

    @Produces
    @Singleton
    Pictures pictures(Clock clock) {
        return new Pictures(clock);
    }

    @Produces
    @Singleton
    Doors doors(DoorwardConfig config) {
        return new Doors(config.door());
    }

    @Produces
    @Singleton
    Hub hub() {
        return new Hub();
    }

    @Produces
    @Singleton
    ServiceBoard services(Clock clock, DoorwardConfig config) {
        return new ServiceBoard(
                clock,
                List.of(
                        "camera-" + config.door(),
                        "recognition",
                        "liveness",
                        "access-" + config.door(),
                        "notification",
                        config.instance()));
    }

    @Produces
    @Singleton
    HomeAssistant homeAssistant(Names names, @ConfigProperty(name = "quarkus.application.version") String version) {
        return new HomeAssistant(version, names::of);
    }
}
