package dev.doorward.admin;

import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.forgetting.Receipt;
import dev.doorward.admin.forgetting.Receipts;
import dev.doorward.admin.levels.Levels;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.people.Names;
import dev.doorward.admin.stream.Hub;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.kit.Publisher;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Has somebody forgotten everywhere: what is the page's own goes at once, all others are told, and told again until each
 * has said that nothing is left. Asked for once it goes on over restarts of either side.
 */
@ApplicationScoped
public class Forgetting {
    static final String PAGE = "admin";
    static final String HOME_ASSISTANT = "home-assistant";
    static final String RECOGNITION = "recognition";
    static final String NOTIFICATION = "notification";

    private static final Duration AGAIN = Duration.ofSeconds(3);
    /** As long as somebody likes to wait for a receipt on which everybody stands who is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MOST_AT_ONCE = 50;

    private final Receipts receipts;
    private final Levels levels;
    private final Snapshots snapshots;
    private final Names names;
    private final Doors doors;
    private final Truth truth;
    private final HomeAssistantLink homeAssistant;
    private final LiveCapture capture;
    private final DatabaseGate database;
    private final Publisher publisher;
    private final Rounds rounds;
    private final Hub hub;
    private final Clock clock;
    private final Set<DoorId> known = ConcurrentHashMap.newKeySet();
    private final Map<MessageId, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    Forgetting(
            Receipts receipts,
            Levels levels,
            Snapshots snapshots,
            Names names,
            Doors doors,
            Truth truth,
            HomeAssistantLink homeAssistant,
            LiveCapture capture,
            DatabaseGate database,
            Publisher publisher,
            Rounds rounds,
            Hub hub,
            Clock clock) {
        this.receipts = receipts;
        this.levels = levels;
        this.snapshots = snapshots;
        this.names = names;
        this.doors = doors;
        this.truth = truth;
        this.homeAssistant = homeAssistant;
        this.capture = capture;
        this.database = database;
        this.publisher = publisher;
        this.rounds = rounds;
        this.hub = hub;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.every(AGAIN, this::round);
    }

    /** From what an earlier run of the page was asked; the database is there. */
    void load() {
        receipts.people().forEach(names::forget);
    }

    /** Asked twice it is the same request. Waits a moment for those who are there. */
    public Receipt forget(PersonId person) {
        Receipt receipt = receipts.ask(new ForgetPerson(MessageId.random(), person, clock.instant()), owners());
        names.forget(person);
        capture.cancel(person);
        CompletableFuture<Void> all = awaited.computeIfAbsent(receipt.request(), first -> new CompletableFuture<>());
        goOn(receipt);
        hub.tell("people", true);
        all.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        awaited.remove(receipt.request());
        return receipts.find(receipt.request()).orElse(receipt);
    }

    /** @param owner whose signature was verified */
    void answered(String owner, PersonForgotten answer) {
        rounds.soon(() -> {
            if (database.open() && receipts.done(owner, answer)) {
                told(answer.request());
            }
        });
    }

    private void told(MessageId request) {
        names.outdate();
        hub.tell("forgotten", true);
        receipts.find(request).filter(Receipt::complete).ifPresent(done -> {
            CompletableFuture<Void> somebody = awaited.remove(request);
            if (somebody != null) {
                somebody.complete(null);
            }
        });
    }

    /** All who may have something of somebody. A door that is away is one, as long as it was ever heard of. */
    private Set<String> owners() {
        Set<String> all = new TreeSet<>(List.of(PAGE, HOME_ASSISTANT, RECOGNITION, NOTIFICATION));
        receipts.doors().forEach(door -> all.add(atDoor(door)));
        doors.all().forEach(door -> all.add(atDoor(door.value())));
        return all;
    }

    static String atDoor(String door) {
        return "access-" + door;
    }

    private void round() {
        if (!database.open()) {
            return;
        }
        for (DoorId door : doors.all()) {
            if (!known.contains(door)) {
                receipts.ownerCame(atDoor(door.value()));
                known.add(door);
            }
        }
        receipts.open(MOST_AT_ONCE).forEach(this::goOn);
    }

    private void goOn(Receipt receipt) {
        if (receipt.waitsFor(PAGE)) {
            forgetHere(receipt);
        }
        if (receipt.waitsFor(HOME_ASSISTANT)) {
            homeAssistant
                    .forget(receipt.person())
                    .thenAccept(topics ->
                            answered(HOME_ASSISTANT, answer(receipt, Map.of(PersonForgotten.TOPICS, topics))));
        }
        boolean others =
                receipt.owners().stream().anyMatch(one -> one.state() == Receipt.State.WAITING && !isOurs(one.owner()));
        if (others) {
            publisher.publish(
                    Topics.FORGET_PERSON,
                    Topics.FORGET_PERSON.pattern(),
                    new ForgetPerson(receipt.request(), receipt.person(), receipt.askedAt()));
        }
    }

    private static boolean isOurs(String owner) {
        return owner.equals(PAGE) || owner.equals(HOME_ASSISTANT);
    }

    /** The right to enter goes first; with it, or not at all, go the pictures of the door. */
    private void forgetHere(Receipt receipt) {
        PersonId person = receipt.person();
        truth.tell(levels.take(person, (statements, taken) -> {
            int pictures = snapshots.forget(statements, person);
            Map<String, Integer> removed = Map.of(PersonForgotten.LEVELS, taken, PersonForgotten.SNAPSHOTS, pictures);
            receipts.done(statements, PAGE, answer(receipt, removed));
        }));
        told(receipt.request());
    }

    private PersonForgotten answer(Receipt receipt, Map<String, Integer> removed) {
        return new PersonForgotten(receipt.request(), receipt.person(), removed, clock.instant());
    }
}
