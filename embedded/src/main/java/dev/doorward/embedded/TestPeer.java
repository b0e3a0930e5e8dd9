package dev.doorward.embedded;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The other side of a service under test: a real client with a real account, which signs with the keys in
 * {@link TestInfra#keysDir()} (made on first use) and keeps all that it hears.
 */
public final class TestPeer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Set<Party> AT_A_DOOR = Set.of(Party.CAMERA, Party.ACCESS);

    /** A message as it came, before any check. */
    public record Heard(String topic, byte[] payload, boolean retained) {}

    private final Mqtt3AsyncClient client;
    private final KeyFolder keys = new KeyFolder(TestInfra.keysDir(), TestInfra.keysDir());
    private final List<Heard> heard = new ArrayList<>();

    private TestPeer(Mqtt3AsyncClient client) {
        this.client = client;
    }

    /** A peer with the account and the permissions of a service; it reconnects by itself. */
    public static TestPeer as(Party party) {
        return as(party.user());
    }

    public static TestPeer as(String user) {
        Mqtt3AsyncClient client = MqttClient.builder()
                .useMqttVersion3()
                .serverHost(TestBroker.host())
                .serverPort(TestBroker.port())
                .automaticReconnect()
                .initialDelay(200, TimeUnit.MILLISECONDS)
                .maxDelay(1, TimeUnit.SECONDS)
                .applyAutomaticReconnect()
                .simpleAuth()
                .username(user)
                .password(TestInfra.accounts().password(user).getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        finished(client.connect());
        return new TestPeer(client);
    }

    /** Hears a row at every door. */
    public TestPeer hears(Topic<?> row) {
        return hears(row.filter());
    }

    /** Hears a filter; fails when the account may not read it. */
    public TestPeer hears(String filter) {
        finished(client.subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message ->
                        keep(new Heard(message.getTopic().toString(), message.getPayloadAsBytes(), message.isRetain())))
                .send());
        return this;
    }

    /** Does something with each payload of a row as it comes, as a service would. */
    public <T> TestPeer hears(Topic<T> row, Consumer<T> then) {
        finished(client.subscribeWith()
                .topicFilter(row.filter())
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> {
                    Heard one =
                            new Heard(message.getTopic().toString(), message.getPayloadAsBytes(), message.isRetain());
                    CompletableFuture.runAsync(() -> then.accept(open(row, one))); // it may publish, which waits
                })
                .send());
        return this;
    }

    /** Publishes a payload as its producer does: signed when the row says so, with its QoS and retained flag. */
    public <T> void publish(Topic<T> row, String topic, T payload) {
        Optional<Party> signer = row.signedBy();
        publishRaw(
                topic,
                signer.isPresent() ? sealed(row, topic, payload, signer.get()) : plain(payload),
                row.qos(),
                row.retained());
    }

    /** Publishes any bytes, also ones that no honest peer would send. */
    public void publishRaw(String topic, byte[] payload, int qos, boolean retained) {
        finished(client.publishWith()
                .topic(topic)
                .payload(payload)
                .qos(MqttQos.fromCode(qos))
                .retain(retained)
                .send());
    }

    /** A signed payload, for a test that sends it late, twice, elsewhere or altered. */
    public <T> byte[] sealed(Topic<T> row, String topic, T payload, Party signer) {
        try {
            return keys.signer(keyName(row, topic, signer)).seal(topic, payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first payload of a row, heard by now or soon, that is as wanted; signatures are checked. */
    public <T> T await(Topic<T> row, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (heard) {
            while (true) {
                Optional<T> found = all(row).stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("not heard on " + row.filter() + " within " + PATIENCE + "; heard there: "
                            + all(row) + "; heard in all: "
                            + heard.stream().map(Heard::topic).distinct().toList());
                }
                pause(left);
            }
        }
    }

    public <T> T await(Topic<T> row) {
        return await(row, any -> true);
    }

    /** Every payload of a row heard so far, in order; unreadable or falsely signed ones are an error. */
    public <T> List<T> all(Topic<T> row) {
        synchronized (heard) {
            return heard.stream()
                    .filter(message -> row.matches(message.topic()))
                    .map(message -> open(row, message))
                    .toList();
        }
    }

    /** Every message heard so far, as it came. */
    public List<Heard> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** Forgets what was heard. */
    public void forget() {
        synchronized (heard) {
            heard.clear();
        }
    }

    /** An outage may have ended its connection already. */
    @Override
    public void close() {
        finished(client.disconnect().exceptionally(e -> {
            if (e instanceof MqttClientStateException) {
                return null;
            }
            throw new CompletionException(e);
        }));
    }

    private void keep(Heard message) {
        synchronized (heard) {
            heard.add(message);
            heard.notifyAll();
        }
    }

    private void pause(long millis) {
        try {
            heard.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> T open(Topic<T> row, Heard message) {
        try {
            if (row.signedBy().isPresent()) {
                String name = keyName(row, message.topic(), row.signedBy().get());
                Verifier verifier = keys.verifier(name).orElseThrow(() -> new AssertionError("no key of " + name));
                return verifier.open(message.topic(), message.payload(), row.payload());
            }
            if (row.payload() == String.class) {
                return row.payload().cast(Json.text(message.payload()));
            }
            return row.payload() == byte[].class
                    ? row.payload().cast(message.payload())
                    : Json.read(message.payload(), row.payload());
        } catch (RejectedException | IOException e) {
            throw new AssertionError("unusable on " + message.topic() + ": " + e.getMessage(), e);
        }
    }

    private static byte[] plain(Object payload) {
        return switch (payload) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> Json.write(payload);
        };
    }

    private static String keyName(Topic<?> row, String topic, Party signer) {
        return AT_A_DOOR.contains(signer) ? signer.user() + "-" + row.door(topic) : signer.user();
    }

    private static void finished(CompletableFuture<?> answer) {
        try {
            answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the broker refused or did not answer: " + e.getCause(), e.getCause());
        }
    }
}
