package dev.doorward.evaluation.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Signer;
import dev.doorward.embedded.EmbeddedBroker;
import dev.doorward.evaluation.Scratch;
import dev.doorward.launcher.Service;
import dev.doorward.launcher.ServiceProcess;
import dev.doorward.launcher.Stack;
import dev.doorward.launcher.StackOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged notification-service with a mail server, on a broker with the accounts of the door and the page. */
final class Trial implements AutoCloseable {
    static final DoorId FRONT = new DoorId("front");
    static final List<String> RECIPIENTS = List.of("owner", "anna");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PAGE = 200;

    private final Scratch scratch;
    private final Stack stack;
    private final Map<Party, Mqtt3AsyncClient> clients = new EnumMap<>(Party.class);
    private final Map<Party, Signer> signers = new EnumMap<>(Party.class);
    private final KeyFolder keys;
    private final BlockingQueue<NotificationAnswered> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<ConfigApplied> applied = new LinkedBlockingQueue<>();
    final MailServer mail = new MailServer();
    final ServiceProcess service;

    Trial() throws IOException, InterruptedException {
        scratch = Scratch.of("prove-notifications");
        stack = new Stack(StackOptions.quiet(scratch.folder().resolve("house")).withServices(Set.of()));
        stack.start();
        keys = new KeyFolder(stack.keys(), stack.keys());
        enter(Party.ACCESS, "access-" + FRONT);
        enter(Party.CAMERA, "camera-" + FRONT);
        enter(Party.ADMIN, "admin");
        hear(Topics.NOTIFICATION_ANSWERED, Topics.NOTIFICATION_ANSWERED.filled(), NotificationAnswered.class, answers);
        hear(
                Topics.CONFIG_APPLIED,
                Topics.CONFIG_APPLIED.filled("notification", "notification"),
                ConfigApplied.class,
                applied);
        service = stack.launch(Service.NOTIFICATION, FRONT, environment());
        service.awaitReady(PATIENCE);
        configure();
    }

    private Map<String, String> environment() {
        Map<String, String> told = new HashMap<>();
        told.put("DOORWARD_SMTP_HOST", "127.0.0.1");
        told.put("DOORWARD_SMTP_PORT", Integer.toString(mail.port()));
        told.put("DOORWARD_SMTP_TLS", "none");
        told.put("DOORWARD_SMTP_USER", MailServer.USER);
        told.put("DOORWARD_SMTP_PASSWORD", MailServer.PASSWORD);
        told.put("DOORWARD_RECIPIENTS", "owner=owner@example.org,anna=anna@example.org");
        return told;
    }

    /** Everything to everybody, however much it is: nothing may be held back here. */
    private void configure() throws InterruptedException {
        ObjectNode body = Section.NOTIFICATION.defaultBody();
        body.set(
                "rules", Json.mapper().valueToTree(List.of(AlertRule.to(Set.of(), RECIPIENTS.toArray(new String[0])))));
        body.put("coolDownMinutes", 0).put("mostAnHour", 1_000);
        String topic = Topics.CONFIG.filled("notification");
        ConfigDocument document = new ConfigDocument("notification", 1, Instant.now(), body);
        client(Party.ADMIN)
                .publishWith()
                .topic(topic)
                .payload(signers.get(Party.ADMIN).seal(topic, document))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .send()
                .join();
        for (ConfigApplied answer = next(applied); answer.version() != 1; answer = next(applied)) {
            // It answers with what it ran before, too.
        }
    }

    void decides(DecisionMade made) {
        send(Party.ACCESS, Topics.DECISION, made);
    }

    void sees(FaceCaptured face) {
        send(Party.CAMERA, Topics.PORTRAIT, face);
    }

    /** All that the service says it has told or not, the oldest first. */
    List<DeliveryLine> log() throws InterruptedException {
        List<DeliveryLine> all = new ArrayList<>();
        Long before = null;
        while (true) {
            List<DeliveryLine> page = page(before);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all.reversed();
            }
            before = page.getLast().seq();
        }
    }

    private List<DeliveryLine> page(@Nullable Long before) throws InterruptedException {
        NotificationAsked asked = new NotificationAsked(
                MessageId.random(), Instant.now(), new NotificationAsked.Log(null, null, null, before, PAGE));
        client(Party.ADMIN)
                .publishWith()
                .topic(Topics.NOTIFICATION_ASKED.filled())
                .payload(signers.get(Party.ADMIN).seal(Topics.NOTIFICATION_ASKED.filled(), asked))
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
        NotificationAnswered answer = next(answers);
        while (!answer.asked().equals(asked.id())) {
            answer = next(answers);
        }
        if (answer.answer() instanceof NotificationAnswered.Log log) {
            return log.lines();
        }
        throw new IllegalStateException("the service does not show its log: " + answer.answer());
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("the service does not answer");
        }
        return next;
    }

    private void enter(Party party, String signer) throws IOException {
        Mqtt3AsyncClient client = MqttClient.builder()
                .useMqttVersion3()
                .serverHost(EmbeddedBroker.HOST)
                .serverPort(stack.brokerPort())
                .simpleAuth()
                .username(party.user())
                .password(stack.accounts().password(party).getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.connect().join();
        clients.put(party, client);
        signers.put(party, keys.signer(signer));
    }

    private <T> void send(Party party, Topic<T> row, T payload) {
        String topic = row.at(FRONT);
        client(party)
                .publishWith()
                .topic(topic)
                .payload(signers.get(party).seal(topic, payload))
                .qos(row.qos() == 0 ? MqttQos.AT_MOST_ONCE : MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
    }

    private <T> void hear(Topic<T> row, String topic, Class<T> type, BlockingQueue<T> into) {
        client(Party.ADMIN)
                .subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> into.add(read(row, topic, message.getPayloadAsBytes(), type)))
                .send()
                .join();
    }

    private <T> T read(Topic<T> row, String topic, byte[] payload, Class<T> type) {
        try {
            return row.signedBy().isPresent()
                    ? keys.verifier("notification").orElseThrow().open(topic, payload, type)
                    : Json.read(payload, type);
        } catch (RejectedException | IOException e) {
            throw new IllegalStateException("the service says what is no " + row.name(), e);
        }
    }

    private Mqtt3AsyncClient client(Party party) {
        return clients.get(party);
    }

    @Override
    public void close() throws IOException {
        clients.values().forEach(client -> client.disconnect().join());
        stack.close();
        mail.close();
        scratch.close();
    }
}
