package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DenialReason.RefusedBy;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.Accounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged whole, with the demo's visitors at the door, while its parts are taken away one after the other. */
class HouseIT {
    private static final DoorId FRONT = new DoorId("front");
    private static final Duration START = Duration.ofMinutes(3);
    /** The promise: by itself, and this soon after the part is back. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    /** The demo's visitors come round several times in it. */
    private static final Duration VISITS = Duration.ofMinutes(2);
    /** Evidence that was complete before may still open the door for this long (Freshness). */
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** How long a part stays away: longer than one visit. */
    private static final Duration OUTAGE = Duration.ofSeconds(10);

    @TempDir
    private static Path data;

    private static Stack stack;
    private static PageClient page;
    private static Onlooker observer;
    private static final AtomicLong LAST_FACE = new AtomicLong(System.nanoTime());

    /** Their ids, as the door told them. */
    private static final List<String> DECISIONS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        stack = new Stack(StackOptions.quiet(data));
        stack.start();
        stack.awaitReady(START);
        page = new PageClient(stack.pageUrl(), null);
        new DemoResidents(page).settle(true, START);
        observer = new Onlooker(stack, Accounts.OBSERVER);
        observer.hears(Topics.FACES.filter(), message -> LAST_FACE.set(System.nanoTime()));
        observer.hears(Topics.DECISION.filter(), message -> DECISIONS.add(idOf(message.getPayloadAsBytes())));
    }

    @AfterAll
    static void stop() throws IOException {
        if (observer != null) {
            observer.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void a_resident_is_let_in_and_a_photograph_and_a_stranger_are_not() throws Exception {
        Instant now = Instant.now();

        await().atMost(VISITS).untilAsserted(() -> {
            assertThat(granted(now)).isNotEmpty();
            assertThat(refusals(now)).contains(RefusedBy.LIVENESS, RefusedBy.RECOGNITION);
        });
        assertThat(granted(now)).allSatisfy(decision -> {
            assertThat(decision.path("source").asText()).isEqualTo("DEMO");
            assertThat(decision.path("name").asText()).isIn(residents());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"CAMERA", "RECOGNITION", "LIVENESS", "ACCESS"})
    void while_a_part_of_the_decision_is_away_nothing_opens(Service service) throws Exception {
        awaitVisitor();
        ServiceProcess process = stack.process(service);

        process.kill();
        Instant trusted = Instant.now().plus(FRESH);
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(shown(process)).isNotEqualTo("ONLINE"));
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> true);
        Instant back = Instant.now();
        process.start();

        recovered(process);
        assertThat(granted(trusted)).allMatch(decision -> at(decision).isAfter(back));
        awaitGranted(back);
    }

    @Test
    void without_the_notifier_the_door_works_and_it_comes_back() throws Exception {
        ServiceProcess process = stack.process(Service.NOTIFICATION);

        process.kill();
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(shown(process)).isNotEqualTo("ONLINE"));
        awaitGranted(Instant.now());
        process.start();

        recovered(process);
    }

    @Test
    void without_the_page_the_door_works_and_the_page_comes_back() {
        ServiceProcess process = stack.process(Service.ADMIN);
        Instant gone = Instant.now();

        process.kill();
        process.start();

        recovered(process);
        awaitGranted(gone);
    }

    @Test
    void what_happened_while_the_page_was_away_is_written_down_at_the_door_and_shown_afterwards() throws Exception {
        ServiceProcess process = stack.process(Service.ADMIN);
        process.kill();
        int before = DECISIONS.size();
        await().atMost(VISITS).until(() -> DECISIONS.size() > before);
        String meanwhile = DECISIONS.getLast();
        process.start();
        recovered(process);

        soon(() -> stream(page.get("/api/trail?limit=500"))
                .anyMatch(line -> line.path("decision").asText().equals(meanwhile)));
        soon(() -> stream(page.get("/api/decisions?limit=100"))
                .anyMatch(decision -> decision.path("id").asText().equals(meanwhile)));
        assertThat(stream(page.get("/api/trail/check"))).isNotEmpty().allSatisfy(chain -> assertThat(
                        chain.path("report").path("findings"))
                .isEmpty());
    }

    @Test
    void a_broker_that_went_away_with_all_it_knew_is_told_again() throws Exception {
        awaitVisitor();

        stack.stopBroker();
        Instant trusted = Instant.now().plus(FRESH);
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> true);
        Instant back = Instant.now();
        stack.startBroker();

        for (ServiceProcess process : stack.processes()) {
            soon(() -> shown(process).equals("ONLINE"));
        }
        assertThat(granted(trusted)).allMatch(decision -> at(decision).isAfter(back));
        awaitGranted(back);
    }

    @Test
    void a_database_that_went_away_is_used_again() throws Exception {
        stack.stopDatabase();
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> true);
        stack.startDatabase();

        soon(() -> page.get("/api/people").size() == residents().size());
        awaitGranted(Instant.now());
    }

    @Test
    void garbage_on_every_topic_changes_nothing() throws Exception {
        List<Long> before =
                stack.processes().stream().map(ServiceProcess::pid).sorted().toList();
        Instant now = Instant.now();

        for (Party party : Party.values()) {
            try (Onlooker liar = new Onlooker(stack, party.user())) {
                Topics.all().stream()
                        .filter(row -> row.producers().contains(party))
                        .forEach(row -> garbage().forEach(bytes -> liar.says(topic(row, party), bytes, false)));
            }
        }

        awaitGranted(now);
        assertThat(stack.processes()).allMatch(process -> process.condition() == Condition.READY);
        assertThat(stack.processes().stream().map(ServiceProcess::pid).sorted()).isEqualTo(before);
        assertThat(granted(now))
                .allSatisfy(
                        decision -> assertThat(decision.path("name").asText()).isIn(residents()));
    }

    /** Random bytes, what is nearly JSON, what is JSON of another kind, nothing, and much. */
    private static Stream<byte[]> garbage() {
        byte[] random = new byte[5_000];
        new Random(7).nextBytes(random);
        return Stream.concat(
                Stream.of(random, new byte[0], new byte[300_000]),
                Stream.of("{", "[]", "null", "{\"id\":{}}", "{\"signature\":\"\"}", "UNLOCK", "\uFFFF")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String topic(Topic<?> row, Party party) {
        return row.pattern()
                .replace("{door}", FRONT.value())
                .replace("{section}", "access")
                .replace(
                        "{instance}",
                        Service.valueOf(party == Party.HOME_ASSISTANT ? "ADMIN" : party.name())
                                .instance(FRONT));
    }

    /** Begins the demo's round anew: the resident comes first. */
    private static void comeAgain() {
        soon(() -> page.post("/api/doors/" + FRONT + "/camera", Map.of("action", "USE", "source", "demo"))
                .has("id"));
    }

    private static void awaitVisitor() {
        comeAgain();
        long called = System.nanoTime();
        await().atMost(VISITS).until(() -> LAST_FACE.get() > called);
    }

    private static void awaitGranted(Instant since) {
        comeAgain();
        await().atMost(VISITS).untilAsserted(() -> assertThat(granted(since)).isNotEmpty());
    }

    private static void recovered(ServiceProcess process) {
        process.awaitReady(RECOVERY);
        soon(() -> shown(process).equals("ONLINE"));
    }

    private static void soon(Callable<Boolean> condition) {
        await().atMost(RECOVERY).ignoreExceptions().until(condition);
    }

    /** What the page says of a service. */
    private static String shown(ServiceProcess process) throws IOException {
        return stream(page.get("/api/state").path("services"))
                .filter(service -> service.path("instance").asText().equals(process.instance()))
                .map(service -> service.path("state").asText())
                .findFirst()
                .orElse("not shown");
    }

    private static List<JsonNode> granted(Instant since) throws IOException {
        return decisions(since)
                .filter(decision ->
                        decision.path("decision").path("kind").asText().equals("granted"))
                .toList();
    }

    private static List<RefusedBy> refusals(Instant since) throws IOException {
        return decisions(since)
                .map(decision -> decision.path("decision").path("reason").asText())
                .filter(reason -> !reason.isEmpty())
                .map(reason -> DenialReason.valueOf(reason).refusedBy())
                .toList();
    }

    private static Stream<JsonNode> decisions(Instant since) throws IOException {
        return stream(page.get("/api/decisions?limit=100"))
                .filter(decision -> at(decision).isAfter(since));
    }

    private static Instant at(JsonNode decision) {
        return Instant.parse(decision.path("decidedAt").asText());
    }

    private static List<String> residents() {
        return List.of(DemoHousehold.NAME);
    }

    private static String idOf(byte[] decision) {
        try {
            return Json.mapper().readTree(decision).path("id").asText();
        } catch (IOException garbage) {
            return "";
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
