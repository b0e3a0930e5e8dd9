package dev.doorward.evaluation.lock;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Signer;
import dev.doorward.contract.wire.Verifier;
import dev.doorward.embedded.EmbeddedBroker;
import dev.doorward.launcher.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Everyone else of the house with their accounts and keys, and all that the door says to them. */
final class Parties implements AutoCloseable {
    static final DoorId FRONT = new DoorId("front");

    private record Heard(Nonce nonce, long at) {}

    private final Map<Party, Mqtt3AsyncClient> clients = new EnumMap<>(Party.class);
    private final Map<Party, Signer> signers = new EnumMap<>(Party.class);
    private final KeyFolder keys;
    private final Deque<Heard> nonces = new ArrayDeque<>();
    private final Map<TrackId, List<DecisionMade>> granted = new HashMap<>();
    private final Map<TrackId, String> said = new HashMap<>();
    private final Map<String, CommandAnswered> answers = new HashMap<>();
    private final List<String> archive = new ArrayList<>();
    private final Map<LockState.State, Instant> since = new EnumMap<>(LockState.State.class);
    private @Nullable LockState lock;
    private long version;
    private long locksAnswered;

    Parties(Stack stack) throws IOException {
        keys = new KeyFolder(stack.keys(), stack.keys());
        for (Party party : List.of(Party.RECOGNITION, Party.LIVENESS, Party.ADMIN, Party.HOME_ASSISTANT)) {
            clients.put(party, connected(stack, party));
            signers.put(party, keys.signer(party.user()));
        }
        hear(Topics.NONCE, NonceIssued.class, this::issued);
        hear(Topics.DECISION, DecisionMade.class, this::decided);
        hear(Topics.ATTEMPT, AttemptAssessed.class, this::assessed);
        hear(Topics.LOCK, LockState.class, this::lockIs);
        hear(Topics.LOCK_ANSWER, CommandAnswered.class, this::answered);
        hear(Topics.AUDIT, AuditSent.class, this::written);
        hear(
                Topics.CONFIG_APPLIED,
                Topics.CONFIG_APPLIED.filled("access", "access-" + FRONT),
                ConfigApplied.class,
                this::configured);
    }

    private static Mqtt3AsyncClient connected(Stack stack, Party party) {
        Mqtt3AsyncClient client = MqttClient.builder()
                .useMqttVersion3()
                .serverHost(EmbeddedBroker.HOST)
                .serverPort(stack.brokerPort())
                .automaticReconnect()
                .initialDelay(100, TimeUnit.MILLISECONDS)
                .maxDelay(500, TimeUnit.MILLISECONDS)
                .applyAutomaticReconnect()
                .simpleAuth()
                .username(party.user())
                .password(stack.accounts().password(party).getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.connect().join();
        return client;
    }

    private interface Listener<T> {
        void heard(T payload);
    }

    private <T> void hear(Topic<T> row, Class<T> type, Listener<T> listener) {
        hear(row, row.at(FRONT), type, listener);
    }

    private <T> void hear(Topic<T> row, String topic, Class<T> type, Listener<T> listener) {
        client(Party.ADMIN)
                .subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> listener.heard(read(row, message, type)))
                .send()
                .join();
    }

    private <T> T read(Topic<T> row, Mqtt3Publish message, Class<T> type) {
        try {
            return row.signedBy().isPresent()
                    ? door().open(message.getTopic().toString(), message.getPayloadAsBytes(), type)
                    : Json.read(message.getPayloadAsBytes(), type);
        } catch (RejectedException e) {
            throw new IllegalStateException("the door says what is no " + row.name(), e);
        }
    }

    private Verifier door() {
        try {
            return keys.verifier("access-" + FRONT).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void issued(NonceIssued one) {
        nonces.addFirst(new Heard(one.nonce(), System.nanoTime()));
        if (nonces.size() > 60) {
            nonces.removeLast();
        }
    }

    private synchronized void decided(DecisionMade made) {
        said.put(made.track(), made.decision().words());
        if (made.decision() instanceof Decision.Granted) {
            granted.computeIfAbsent(made.track(), t -> new ArrayList<>()).add(made);
        }
    }

    private synchronized void assessed(AttemptAssessed attempt) {
        said.put(
                attempt.track(),
                attempt.standing().words() + " (votes " + attempt.votes() + ", blinks " + attempt.blinks() + ")");
    }

    private synchronized void lockIs(LockState state) {
        lock = state;
        since.putIfAbsent(state.state(), state.since());
    }

    synchronized void forgetStates() {
        since.clear();
    }

    /** When the lock came into that state first since {@link #forgetStates}, by its own clock. */
    synchronized Optional<Instant> since(LockState.State state) {
        return Optional.ofNullable(since.get(state));
    }

    private synchronized void configured(ConfigApplied answer) {
        version = answer.version();
    }

    /** Of the settings that the door runs. */
    synchronized long version() {
        return version;
    }

    private synchronized void answered(CommandAnswered answer) {
        answers.put(answer.command(), answer);
        if (answer.command().equals("LOCK")) {
            locksAnswered++;
        }
    }

    synchronized long locksAnswered() {
        return locksAnswered;
    }

    /** Stores it, as admin-ui does. */
    private void written(AuditSent sent) {
        AuditStored stored;
        synchronized (this) {
            long last = archive.isEmpty() ? 0 : line(archive.getLast()).number();
            if (sent.after() == last) {
                archive.addAll(sent.lines());
            }
            stored = new AuditStored(
                    FRONT,
                    sent.trail(),
                    archive.isEmpty() ? 0 : line(archive.getLast()).number());
        }
        send(Party.ADMIN, Topics.AUDIT_STORED, sealed(Topics.AUDIT_STORED, FRONT, stored, Party.ADMIN), false);
    }

    static AuditLine line(String signed) {
        try {
            return Json.read(signed.getBytes(StandardCharsets.UTF_8), AuditLine.class);
        } catch (RejectedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The moment, as a camera or admin-ui would stamp it now. */
    synchronized Freshness fresh() {
        Heard newest = nonces.getFirst();
        return new Freshness(newest.nonce(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - newest.at()));
    }

    /** A nonce that the door issued so long ago. */
    synchronized Optional<Nonce> issuedBefore(long millis) {
        long now = System.nanoTime();
        return nonces.stream()
                .filter(one -> TimeUnit.NANOSECONDS.toMillis(now - one.at()) >= millis)
                .map(Heard::nonce)
                .findFirst();
    }

    /** Whether a nonce came within the last second and a bit. */
    synchronized boolean isTold() {
        return !nonces.isEmpty() && System.nanoTime() - nonces.getFirst().at() < 1_500_000_000L;
    }

    /** What was heard of a process that is no more. */
    synchronized void forgetHeard() {
        nonces.clear();
        lock = null;
        version = 0;
    }

    /** What the door said last about it, in words. */
    synchronized String said(Tried tried) {
        CommandAnswered answer =
                tried.command() == null ? null : answers.get(tried.command().value());
        return answer == null ? String.valueOf(said.get(tried.track())) : answer.reason();
    }

    synchronized int grantsOf(TrackId track) {
        return granted.getOrDefault(track, List.of()).size();
    }

    synchronized Map<TrackId, List<DecisionMade>> granted() {
        return Map.copyOf(granted);
    }

    synchronized boolean isDone(MessageId command) {
        CommandAnswered answer = answers.get(command.value());
        return answer != null && answer.outcome() == CommandAnswered.Outcome.DONE;
    }

    synchronized Optional<LockState> lock() {
        return Optional.ofNullable(lock);
    }

    synchronized List<String> archive() {
        return List.copyOf(archive);
    }

    /** @param at the door that the topic names */
    <T> byte[] sealed(Topic<T> row, DoorId at, T payload, Party signer) {
        return signers.get(signer).seal(row.at(at), payload);
    }

    void send(Party party, Topic<?> row, byte[] payload, boolean retained) {
        client(party)
                .publishWith()
                .topic(row.at(FRONT))
                .payload(payload)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .send();
    }

    /** For documents of the house. */
    void send(String topic, byte[] payload) {
        client(Party.ADMIN)
                .publishWith()
                .topic(topic)
                .payload(payload)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .send()
                .join();
    }

    Signer admin() {
        return signers.get(Party.ADMIN);
    }

    private Mqtt3AsyncClient client(Party party) {
        return clients.get(party);
    }

    @Override
    public void close() {
        clients.values().forEach(client -> client.disconnect().join());
    }
}
