package dev.doorward.admin.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Strangers over HTTP as recognition-service has them, in memory; each picture that is asked about is like all of them. */
public final class SmallVisitors {
    private record Stranger(ObjectNode view, byte[] picture, List<String> places) {
        boolean ignored() {
            return view.path("ignored").asBoolean();
        }

        Instant last() {
            return Instant.parse(view.path("last").asText());
        }
    }

    private static final Map<String, Stranger> VISITORS = new LinkedHashMap<>();

    private SmallVisitors() {}

    /** Somebody unknown who came so often, before one door, the last time in this track. */
    public static synchronized String came(TrackId track, int times, Duration ago, boolean demo, byte[] picture) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Instant last = Instant.now().minus(ago);
        ObjectNode view = Json.mapper()
                .createObjectNode()
                .put("id", id)
                .put("demo", demo)
                .put("ignored", false)
                .put("times", times)
                .put("first", last.minus(Duration.ofDays(times - 1)).toString())
                .put("last", last.toString());
        view.putArray("doors").add("front");
        VISITORS.put(id, new Stranger(view, picture, new ArrayList<>(List.of("front/" + track))));
        return id;
    }

    public static synchronized void clear() {
        VISITORS.clear();
    }

    static synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] path = exchange.getRequestURI().getPath().split("/");
        String query = exchange.getRequestURI().getQuery();
        if (SmallRecognition.refused(exchange)) {
            return;
        } else if (path.length == 2) {
            json(exchange, list(query.contains("ignored=true")));
        } else if (path[2].equals("visits")) {
            json(exchange, visits(query));
        } else if (path[2].equals("alike")) {
            json(exchange, alike());
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            VISITORS.remove(path[2]);
            SmallRecognition.send(exchange, 204, "application/json", new byte[0]);
        } else if (!VISITORS.containsKey(path[2])) {
            SmallRecognition.problem(exchange, 404, "No such visitor", "They may have been forgotten.");
        } else {
            one(exchange, path, VISITORS.get(path[2]), body);
        }
    }

    private static void one(HttpExchange exchange, String[] path, Stranger stranger, byte[] body) throws IOException {
        if (path.length == 3) {
            if (exchange.getRequestMethod().equals("PATCH")) {
                stranger.view().set("ignored", Json.mapper().readTree(body).path("ignored"));
            }
            json(exchange, stranger.view());
        } else if (path[3].equals("picture")) {
            SmallRecognition.send(exchange, 200, "image/jpeg", stranger.picture());
        } else if (SmallRecognition.learns(exchange, path[4], stranger.picture())) {
            VISITORS.remove(path[2]);
        }
    }

    private static ArrayNode list(boolean ignored) {
        ArrayNode all = Json.mapper().createArrayNode();
        VISITORS.values().stream()
                .filter(stranger -> stranger.ignored() == ignored)
                .sorted(Comparator.comparing(Stranger::last).reversed())
                .forEach(stranger -> all.add(stranger.view()));
        return all;
    }

    private static ArrayNode visits(String query) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (String place : query.replace("at=", "").split("&")) {
            VISITORS.values().stream()
                    .filter(stranger -> stranger.places().contains(place))
                    .forEach(stranger -> all.addObject()
                            .put("door", place.substring(0, place.indexOf('/')))
                            .put("track", place.substring(place.indexOf('/') + 1))
                            .set("visitor", stranger.view()));
        }
        return all;
    }

    private static ArrayNode alike() {
        ArrayNode all = Json.mapper().createArrayNode();
        VISITORS.values()
                .forEach(stranger -> all.addObject().put("similarity", 0.62).set("visitor", stranger.view()));
        return all;
    }

    private static void json(HttpExchange exchange, Object body) throws IOException {
        SmallRecognition.send(exchange, 200, "application/json", Json.write(body));
    }
}
