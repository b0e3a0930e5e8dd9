package dev.doorward.admin.stream;

import dev.doorward.contract.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells every open page what changed. Costs nothing while nobody looks. */
public final class Hub {
    /** A page that lets so many changes wait has stopped reading. */
    private static final int MOST_KEPT = 500;

    private final List<Mailbox<Event>> viewers = new CopyOnWriteArrayList<>();

    public boolean watched() {
        return !viewers.isEmpty();
    }

    public int viewers() {
        return viewers.size();
    }

    /** A new viewer's mailbox; it leaves by cancelling. */
    public Mailbox<Event> open() {
        Mailbox<Event>[] box = new Mailbox[1];
        box[0] = new Mailbox<>(MOST_KEPT, () -> viewers.remove(box[0]));
        viewers.add(box[0]);
        return box[0];
    }

    /** Something that every viewer must learn. */
    public void tell(String name, Object data) {
        if (watched()) {
            Event event = event(name, data);
            viewers.forEach(box -> box.add(event));
        }
    }

    /** Something that the next one of its key replaces. */
    public void show(String name, String key, Object data) {
        if (watched()) {
            Event event = event(name, data);
            viewers.forEach(box -> box.put(name + " " + key, event));
        }
    }

    private static Event event(String name, Object data) {
        return new Event(name, new String(Json.write(data), StandardCharsets.UTF_8));
    }
}
