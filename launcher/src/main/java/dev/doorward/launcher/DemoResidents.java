package dev.doorward.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Sees to it that the demo's people live here while the demo is the source, and at no other time. */
final class DemoResidents {
    /**
     * One of the demo's people.
     *
     * @param pictures to enrol; none of them is the one that comes to the door
     */
    record Resident(String name, List<byte[]> pictures) {}

    private static final String PEOPLE = "/api/people";
    private static final String LEVEL = "RESIDENT";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PageClient page;

    DemoResidents(PageClient page) {
        this.page = page;
    }

    /**
     * The household of the demo, or nobody of it. Asked again until the page takes people: it is there before its
     * database is.
     *
     * @throws IOException when it does not within that time, with the page's last words
     */
    void settle(boolean demo, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                if (demo) {
                    moveIn(DemoHousehold.residents());
                } else {
                    moveOut();
                }
                return;
            } catch (IOException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Enrols those who are missing. */
    private void moveIn(List<Resident> household) throws IOException {
        List<JsonNode> here = demoPeople();
        for (Resident resident : household) {
            boolean livesHere = here.stream()
                    .filter(person -> person.path("name").asText().equals(resident.name()))
                    .anyMatch(person -> person.path("pictures").asInt()
                            == resident.pictures().size());
            if (!livesHere) {
                enrol(resident);
            }
        }
    }

    /** Removes every demo person. */
    private void moveOut() throws IOException {
        for (JsonNode person : demoPeople()) {
            page.delete(PEOPLE + "/" + person.path("id").asText());
        }
    }

    private void enrol(Resident resident) throws IOException {
        for (JsonNode person : demoPeople()) { // what a broken start left of them
            if (person.path("name").asText().equals(resident.name())) {
                page.delete(PEOPLE + "/" + person.path("id").asText());
            }
        }
        JsonNode made = page.post(PEOPLE, Map.of("name", resident.name(), "level", LEVEL, "demo", true));
        for (byte[] picture : resident.pictures()) {
            page.postPicture(PEOPLE + "/" + made.path("id").asText() + "/pictures", picture);
        }
    }

    private List<JsonNode> demoPeople() throws IOException {
        return StreamSupport.stream(page.get(PEOPLE + "?limit=500").spliterator(), false)
                .filter(person -> person.path("demo").asBoolean())
                .toList();
    }
}
