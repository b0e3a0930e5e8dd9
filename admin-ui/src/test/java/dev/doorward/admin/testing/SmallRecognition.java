package dev.doorward.admin.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.doorward.admin.calibration.Scores;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PeopleChanged;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People over HTTP as recognition-service has them, in memory: a service never depends on another, and neither do its
 * tests. It judges a picture by its first and last bytes only, and tells of changes on the broker as the real one does.
 */
public final class SmallRecognition {
    /** A face that ends so is the person's own, and may not be kept apart from them. */
    private static final byte[] THEIRS = "THEIRS".getBytes(StandardCharsets.US_ASCII);
    /** A picture that ends so is refused. */
    private static final byte[] BLURRED = "BLURRED".getBytes(StandardCharsets.US_ASCII);

    private static HttpServer server;
    private static TestPeer peer;
    private static String token;
    private static volatile boolean deaf;
    private static volatile @Nullable Scores scores = noScores();
    private static final Map<String, ObjectNode> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Map<String, Picture>> PICTURES = new LinkedHashMap<>();
    private static final Map<String, Map<String, Picture>> MISTAKEN = new LinkedHashMap<>();

    /** @param question of the request that brought it: which face is meant */
    private record Picture(byte[] jpeg, @Nullable String question) {}

    private SmallRecognition() {}

    /** A picture that is like this person, who must be another one than it is sent for. */
    public static byte[] like(PersonId other, byte[] jpeg) {
        byte[] told = ("LIKE" + other).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(jpeg, jpeg.length + told.length);
        System.arraycopy(told, 0, all, jpeg.length, told.length);
        return all;
    }

    private static Optional<String> likeWhom(byte[] picture, @Nullable String question) {
        int length = "LIKE".length() + PersonId.random().value().length();
        String end = new String(
                picture,
                Math.max(0, picture.length - length),
                Math.min(length, picture.length),
                StandardCharsets.US_ASCII);
        boolean override = question != null && question.contains("override=true");
        return end.startsWith("LIKE") && !override ? Optional.of(end.substring("LIKE".length())) : Optional.empty();
    }

    /** A picture that it refuses for being blurred. */
    public static byte[] blurred(byte[] jpeg) {
        byte[] spoilt = Arrays.copyOf(jpeg, jpeg.length + BLURRED.length);
        System.arraycopy(BLURRED, 0, spoilt, jpeg.length, BLURRED.length);
        return spoilt;
    }

    /** A picture of somebody themselves. */
    public static byte[] theirs(byte[] jpeg) {
        byte[] own = Arrays.copyOf(jpeg, jpeg.length + THEIRS.length);
        System.arraycopy(THEIRS, 0, own, jpeg.length, THEIRS.length);
        return own;
    }

    static String start(String secret) {
        try {
            token = secret;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.createContext("/people", SmallRecognition::answer);
            server.createContext("/visitors", SmallVisitors::answer);
            server.start();
            peer = TestPeer.as(Party.RECOGNITION);
            peer.hears(Topics.FORGET_PERSON, SmallRecognition::forget);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How alike the people are; null while it can't say so. */
    public static void scores(@Nullable Scores found) {
        scores = found;
    }

    /** As of a house in which nobody has a picture. */
    public static Scores noScores() {
        return new Scores(true, false, 0, 0, List.of(), List.of(), List.of(), List.of());
    }

    /** Hears nothing of who is to be forgotten, or does again. */
    public static void deaf(boolean isDeaf) {
        deaf = isDeaf;
    }

    private static void forget(ForgetPerson wish) {
        if (deaf) {
            return;
        }
        Map<String, Integer> removed;
        synchronized (SmallRecognition.class) {
            boolean known = PEOPLE.remove(wish.person().value()) != null;
            Map<String, Picture> pictures = PICTURES.remove(wish.person().value());
            int n = pictures == null ? 0 : pictures.size();
            removed = Map.of("names", known ? 1 : 0, "pictures", n, "embeddings", n);
        }
        changed();
        peer.publish(
                Topics.RECOGNITION_FORGOT,
                Topics.RECOGNITION_FORGOT.pattern(),
                new PersonForgotten(wish.id(), wish.person(), removed, Instant.now()));
    }

    static void stop() {
        server.stop(0);
    }

    private static synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] path = exchange.getRequestURI().getPath().split("/");
        String method = exchange.getRequestMethod();
        String id = path.length > 2 ? path[2] : "";
        if (refused(exchange)) {
            return;
        }
        if (id.equals("scores")) {
            send(
                    exchange,
                    scores == null ? 503 : 200,
                    "application/json",
                    Json.write(scores == null ? Map.of() : scores));
        } else if (path.length == 2) {
            collection(exchange, method, body);
        } else if (!PEOPLE.containsKey(id)) {
            problem(exchange, 404, "No such person", "There is nobody under this id.");
        } else if (path.length == 3) {
            one(exchange, method, id, body);
        } else if (path[3].equals("mistaken")) {
            mistaken(exchange, method, path, body);
        } else if (path.length == 4) {
            pictures(exchange, method, id, body);
        } else {
            picture(exchange, method, id, path[4]);
        }
    }

    /** Whether it was answered that the token is missing. */
    static boolean refused(HttpExchange exchange) throws IOException {
        boolean known = ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            send(exchange, 401, "application/json", new byte[0]);
        }
        return !known;
    }

    private static void collection(HttpExchange exchange, String method, byte[] body) throws IOException {
        if (method.equals("GET")) {
            page(exchange, exchange.getRequestURI().getQuery());
            return;
        }
        JsonNode wish = Json.mapper().readTree(body);
        ObjectNode person = made(wish.path("name").asText(), wish.path("demo").asBoolean());
        changed();
        send(exchange, 201, "application/json", Json.write(person));
    }

    private static ObjectNode made(String name, boolean demo) {
        String id = PersonId.random().value();
        ObjectNode person = Json.mapper()
                .createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("demo", demo)
                .put("pictures", 0)
                .put("createdAt", Instant.now().toString());
        PEOPLE.put(id, person);
        PICTURES.put(id, new LinkedHashMap<>());
        return person;
    }

    /** So many more are known, of whom nothing else is. */
    public static synchronized Set<String> crowd(int people) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < people; i++) {
            ids.add(made("Crowd %03d".formatted(i), false).path("id").asText());
        }
        changed();
        return ids;
    }

    public static synchronized void leave(Set<String> crowd) {
        PEOPLE.keySet().removeAll(crowd);
        PICTURES.keySet().removeAll(crowd);
        changed();
    }

    /** In the order in which they came. */
    private static void page(HttpExchange exchange, @Nullable String question) throws IOException {
        int limit = Integer.parseInt(asked(question, "limit").orElse("100"));
        Optional<String> after = asked(question, "after");
        List<String> ids = new ArrayList<>(PEOPLE.keySet());
        if (after.isPresent() && !ids.contains(after.get())) {
            problem(exchange, 404, "No such person", "There is nobody under this id.");
            return;
        }
        int from = after.map(id -> ids.indexOf(id) + 1).orElse(0);
        List<String> some = ids.subList(from, Math.min(from + limit, ids.size()));
        ArrayNode all = Json.mapper().createArrayNode();
        some.forEach(id -> all.add(
                PEOPLE.get(id).deepCopy().put("pictures", PICTURES.get(id).size())));
        if (from + limit < ids.size()) {
            exchange.getResponseHeaders()
                    .set("Link", "</people?limit=" + limit + "&after=" + some.getLast() + ">; rel=\"next\"");
        }
        send(exchange, 200, "application/json", Json.write(all));
    }

    private static Optional<String> asked(@Nullable String question, String name) {
        return Stream.of((question == null ? "" : question).split("&"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst();
    }

    private static void one(HttpExchange exchange, String method, String id, byte[] body) throws IOException {
        if (method.equals("GET")) {
            send(exchange, 200, "application/json", Json.write(PEOPLE.get(id)));
            return;
        } else if (method.equals("DELETE")) {
            PEOPLE.remove(id);
            PICTURES.remove(id);
        } else {
            PEOPLE.get(id).set("name", Json.mapper().readTree(body).path("name"));
        }
        changed();
        send(exchange, 204, "application/json", new byte[0]);
    }

    private static void pictures(HttpExchange exchange, String method, String id, byte[] body) throws IOException {
        if (method.equals("GET")) {
            ArrayNode all = Json.mapper().createArrayNode();
            boolean alone = PICTURES.get(id).size() == 1;
            PICTURES.get(id).forEach((key, picture) -> all.addObject()
                    .put("id", key)
                    .put("addedAt", Instant.now().toString())
                    .put("question", picture.question())
                    .put("similarity", alone ? null : third(all) ? 0.12 : 0.71)
                    .put("counts", !third(all))
                    .put("readable", true));
            send(exchange, 200, "application/json", Json.write(all));
        } else {
            learns(exchange, id, body);
        }
    }

    private static void mistaken(HttpExchange exchange, String method, String[] path, byte[] body) throws IOException {
        Map<String, Picture> faces = MISTAKEN.computeIfAbsent(path[2], person -> new LinkedHashMap<>());
        if (method.equals("DELETE")) {
            faces.remove(path[4]);
            send(exchange, 204, "application/json", new byte[0]);
        } else if (path.length == 5) {
            send(exchange, 200, "image/jpeg", faces.get(path[4]).jpeg());
        } else if (method.equals("GET")) {
            ArrayNode all = Json.mapper().createArrayNode();
            faces.forEach((key, face) -> all.addObject()
                    .put("id", key)
                    .put("addedAt", Instant.now().toString())
                    .put("question", face.question()));
            send(exchange, 200, "application/json", Json.write(all));
        } else if (Arrays.equals(body, body.length - THEIRS.length, body.length, THEIRS, 0, THEIRS.length)) {
            problem(exchange, 409, "It may be them", "This face is so like this person's pictures.");
        } else {
            String id = MessageId.random().value();
            faces.put(id, new Picture(body, exchange.getRequestURI().getQuery()));
            send(exchange, 201, "application/json", Json.write(Map.of("id", id)));
        }
    }

    /** Answers to a picture of somebody; whether it was taken. */
    static synchronized boolean learns(HttpExchange exchange, String id, byte[] body) throws IOException {
        if (body.length < 4 || (body[0] & 0xff) != 0xff) {
            problem(exchange, 415, "Not a picture", "This is not a JPEG, PNG or WebP picture. Send one of these.");
            return false;
        } else if (Arrays.equals(body, body.length - BLURRED.length, body.length, BLURRED, 0, BLURRED.length)) {
            problem(exchange, 422, "The picture can't be used", "The face is blurred. Hold still.");
            return false;
        } else if (likeWhom(body, exchange.getRequestURI().getQuery()).isPresent()) {
            String other = likeWhom(body, exchange.getRequestURI().getQuery()).get();
            send(
                    exchange,
                    409,
                    "application/problem+json",
                    Json.write(Map.of(
                            "title",
                            "Too like someone else",
                            "detail",
                            "Too like " + other,
                            "person",
                            other,
                            "similarity",
                            0.41)));
            return false;
        }
        String picture = MessageId.random().value();
        PICTURES.get(id).put(picture, new Picture(body, exchange.getRequestURI().getQuery()));
        changed();
        ObjectNode made = Json.mapper().createObjectNode().put("id", picture);
        made.putArray("warnings").add("A lossy picture; a PNG straight from the camera is better.");
        send(exchange, 201, "application/json", Json.write(made));
        return true;
    }

    /** The third picture of anybody is of somebody else. */
    private static boolean third(ArrayNode added) {
        return added.size() == 3;
    }

    private static void picture(HttpExchange exchange, String method, String id, String picture) throws IOException {
        Picture kept = PICTURES.get(id).get(picture);
        if (kept == null) {
            problem(exchange, 404, "No such picture", "There is no such picture.");
        } else if (method.equals("DELETE")) {
            PICTURES.get(id).remove(picture);
            changed();
            send(exchange, 204, "application/json", new byte[0]);
        } else {
            send(exchange, 200, "image/jpeg", kept.jpeg());
        }
    }

    private static void changed() {
        peer.publish(Topics.PEOPLE_CHANGED, Topics.PEOPLE_CHANGED.pattern(), new PeopleChanged(MessageId.random()));
    }

    static void problem(HttpExchange exchange, int status, String title, String detail) throws IOException {
        send(exchange, status, "application/problem+json", Json.write(Map.of("title", title, "detail", detail)));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
