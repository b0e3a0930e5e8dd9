package dev.doorward.notification;

import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Keys;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import dev.doorward.notification.alert.HouseWatch;
import dev.doorward.notification.content.Composer;
import dev.doorward.notification.content.Languages;
import dev.doorward.notification.content.Links;
import dev.doorward.notification.delivery.Backoff;
import dev.doorward.notification.delivery.Courier;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Providers;
import dev.doorward.notification.email.EmailAddress;
import dev.doorward.notification.outbox.AddressBook;
import dev.doorward.notification.outbox.DeliveryLog;
import dev.doorward.notification.outbox.Digests;
import dev.doorward.notification.outbox.Escalations;
import dev.doorward.notification.outbox.Intake;
import dev.doorward.notification.outbox.Outbox;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** The parts that know no framework, made from what this process was told. */
class Beans {
    @Produces
    @Singleton
    Database database(DataSource source) {
        return new Database(source);
    }

    @Produces
    @Singleton
    Sealer sealer(DoorwardConfig config) {
        try {
            return Sealer.of(config.stateDir().resolve("outbox.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Produces
    @Singleton
    AddressBook addresses(Database database, Sealer sealer, NotificationSettings settings) {
        try {
            String beginners = settings.recipients().orElse("");
            return new AddressBook(database, sealer, SeedRecipients.parse(beginners, EmailAddress::is));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("DOORWARD_RECIPIENTS can't be used: " + e.getMessage());
        }
    }

    @Produces
    @Singleton
    Intake intake(Database database, AddressBook addresses, Sealer sealer) {
        return new Intake(database, addresses, sealer);
    }

    @Produces
    @Singleton
    Outbox outbox(Database database, Sealer sealer) {
        return new Outbox(database, sealer);
    }

    @Produces
    @Singleton
    DeliveryLog log(Database database) {
        return new DeliveryLog(database);
    }

    @Produces
    @Singleton
    Escalations escalations(Database database) {
        return new Escalations(database);
    }

    @Produces
    @Singleton
    Digests digests(Database database) {
        return new Digests(database);
    }

    @Produces
    @Singleton
    HouseWatch watch() {
        return new HouseWatch();
    }

    @Produces
    @Singleton
    Providers providers(Instance<Notifier> notifiers, NotificationSettings settings) {
        Duration rest = settings.notification().rest();
        return new Providers(notifiers.stream().toList(), channel -> new Guarded(channel, rest));
    }

    @Produces
    @Singleton
    Languages languages(NotificationSettings settings) {
        return new Languages(settings.notification().languages());
    }

    @Produces
    @Singleton
    Composer composer(
            Languages languages,
            KnownNames names,
            Outbox outbox,
            Keys keys,
            NotificationSettings settings,
            Instance<NotificationService> service,
            Clock clock) {
        Links links = new Links(settings.notification().page(), keys.own());
        return new Composer(
                languages,
                names::of,
                outbox::picture,
                links,
                () -> service.get().zone(),
                clock);
    }

    @Produces
    @Singleton
    Courier courier(
            Outbox outbox,
            AddressBook addresses,
            Providers providers,
            Composer composer,
            NotificationSettings settings,
            Reports reports,
            Clock clock) {
        Backoff backoff = new Backoff(settings.notification().retryAfter(), new SecureRandom());
        return new Courier(outbox, addresses::find, providers, composer, backoff, reports, clock);
    }
}
