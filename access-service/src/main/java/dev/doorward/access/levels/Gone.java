package dev.doorward.access.levels;

import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was removed here of people who may nothing any more, on the disk, so that whoever asks for it twice, or late, is
 * told the same. Ids and numbers only.
 */
public final class Gone {
    /** Whoever asks does so soon; of the oldest nobody asks any more. */
    private static final int MOST = 500;

    private final KeptFile file;
    private final Map<PersonId, Map<String, Integer>> people = new LinkedHashMap<>();

    /** As it is on the disk, the oldest first. */
    record Kept(Map<PersonId, Map<String, Integer>> people) {}

    public Gone(KeptFile file) {
        this.file = file;
    }

    /** What was removed before the restart; what can't be read is not told any more, and nothing else comes of it. */
    public synchronized void recall() {
        try {
            file.read().ifPresent(this::read);
        } catch (IOException e) {
            people.clear();
        }
    }

    private void read(byte[] kept) {
        try {
            people.putAll(Json.read(kept, Kept.class).people());
        } catch (RejectedException e) {
            people.clear();
        }
    }

    /** @param what as in {@link dev.doorward.contract.PersonForgotten} */
    public synchronized void removed(PersonId person, String what) {
        people.computeIfAbsent(person, first -> new TreeMap<>()).merge(what, 1, Integer::sum);
        while (people.size() > MOST) {
            people.remove(people.keySet().iterator().next());
        }
        try {
            file.write(Json.write(new Kept(people)));
        } catch (IOException e) {
            // It is known until the next restart; what must be written says so itself.
        }
    }

    /** How many of what; empty when there was nothing. */
    public synchronized Map<String, Integer> of(PersonId person) {
        return Map.copyOf(people.getOrDefault(person, Map.of()));
    }
}
