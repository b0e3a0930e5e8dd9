package dev.doorward.notification.testing;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.wire.Signer;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.content.Composer;
import dev.doorward.notification.content.Languages;
import dev.doorward.notification.content.Links;
import dev.doorward.notification.delivery.Backoff;
import dev.doorward.notification.delivery.Courier;
import dev.doorward.notification.delivery.Providers;
import dev.doorward.notification.outbox.AddressBook;
import dev.doorward.notification.outbox.DeliveryLog;
import dev.doorward.notification.outbox.Digests;
import dev.doorward.notification.outbox.Escalations;
import dev.doorward.notification.outbox.Intake;
import dev.doorward.notification.outbox.Outbox;
import dev.doorward.notification.outbox.Pending;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The whole way of an alert on a real database, without a broker, at a time that a test sets. */
public final class Post {
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    public static final ZoneId ZONE = ZoneOffset.UTC;
    /** A schema where no service that another test has started in this process takes what is ours. */
    private static final Party SOMEBODY_ELSE = Party.ADMIN;

    private static final DataSource POOL = pool();
    private static final Duration GIVE_UP = Duration.ofHours(24);

    public final Ticking clock = new Ticking(NOON);
    public final Letterbox mail = new Letterbox(Channel.EMAIL);
    public final Letterbox push = new Letterbox(Channel.NTFY);
    public final Map<PersonId, String> names = new ConcurrentHashMap<>();
    public final List<String> reports = new ArrayList<>();

    public final Database database = new Database(POOL);
    public final AddressBook addresses;
    public final Intake intake;
    public final Outbox outbox;
    public final Escalations escalations = new Escalations(database);
    public final Digests digests = new Digests(database);
    public final DeliveryLog log = new DeliveryLog(database);
    public final Composer composer;

    private Courier courier;
    private NotificationConfig config = NotificationConfig.telling(AlertRule.defaults());

    /** Empty, with an owner who has an e-mail address. */
    public Post() {
        Sealer sealer = new Sealer(new byte[32]);
        addresses = new AddressBook(database, sealer, List.of());
        intake = new Intake(database, addresses, sealer);
        outbox = new Outbox(database, sealer);
        Flyway.configure()
                .dataSource(POOL)
                .defaultSchema(SOMEBODY_ELSE.user())
                .load()
                .migrate();
        for (String table : List.of("alert", "recipient", "forgotten", "mark", "standing")) {
            database.update("delete from " + table);
        }
        Links links = new Links(Optional.of("https://door.example:8443/"), signer());
        composer = new Composer(
                new Languages(Optional.empty()),
                person -> Optional.ofNullable(names.get(person)),
                outbox::picture,
                links,
                () -> ZONE,
                clock);
        restart();
        knows("owner");
    }

    /** Another courier, which knows nothing of the first. */
    public void restart() {
        courier = new Courier(
                outbox,
                addresses::find,
                new Providers(List.of(mail, push), channel -> Supplier::get),
                composer,
                new Backoff(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)), new Random(1)),
                (pending, status, channel, detail) -> reports.add("%s: %s".formatted(pending.key(), status)),
                clock);
        addresses.read();
    }

    public void knows(String id, String... groups) {
        addresses.keep(new Recipient(
                id, List.of(new Address(Channel.EMAIL, id + "@example.org")), "en", true, List.of(groups)));
    }

    public void configure(NotificationConfig next) {
        config = next;
    }

    public List<Intake.Line> happens(Alert alert) {
        return happens(alert, Optional::empty);
    }

    public List<Intake.Line> happens(Alert alert, Supplier<Optional<byte[]>> picture) {
        return intake.take(alert, Optional.empty(), picture, config, ZONE, clock.instant());
    }

    /** All that is due. */
    public void sends() {
        courier.sendAll();
    }

    /** One look of the courier as the service makes it, each recipient on a thread of their own. */
    public void looks() {
        courier.hurry();
        try {
            courier.round();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time passes, in steps that miss nothing that is due. */
    public void passes(Duration time) {
        Instant until = clock.instant().plus(time);
        Duration longest = time.compareTo(Duration.ofHours(2)) > 0 ? Duration.ofMinutes(10) : Duration.ofMinutes(1);
        while (clock.instant().isBefore(until)) {
            Instant now = clock.instant();
            Instant next = Stream.concat(outbox.heads().stream().map(Pending::due), Stream.of(until, now.plus(longest)))
                    .filter(due -> due.isAfter(now))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            clock.set(next);
            escalations.look(next, GIVE_UP);
            digests.look(config, ZONE, next);
            courier.sendAll();
        }
    }

    public List<DeliveryLine> lines() {
        return log.read(new NotificationAsked.Log(null, null, null, null, 200)).reversed();
    }

    public DeliveryStatus statusOf(Alert alert) {
        return statusOf(alert.id());
    }

    public DeliveryStatus statusOf(MessageId alert) {
        return lines().stream()
                .filter(line -> line.alert().equals(alert))
                .reduce((a, b) -> b)
                .orElseThrow()
                .status();
    }

    /** One for all tests: a connection takes longer than what is asked over it. */
    private static DataSource pool() {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(4)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(TestDatabase.jdbcUrl())
                                    .principal(new NamePrincipal(SOMEBODY_ELSE.user()))
                                    .credential(new SimplePassword(TestDatabase.password(SOMEBODY_ELSE))))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signer signer() {
        try {
            return new Signer(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
