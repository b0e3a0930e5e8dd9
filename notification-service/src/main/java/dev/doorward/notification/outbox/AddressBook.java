package dev.doorward.notification.outbox;

import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who can be told, and where they are reached: one sealed row each, all of them in memory too. Nothing is said of anybody
 * before the table was read: who is asked for sooner would seem to have no address.
 */
public final class AddressBook {
    private static final Logger LOG = Logger.getLogger(AddressBook.class);
    /** More than a house has. */
    private static final int MOST = 200;

    private final Database database;
    private final Sealer sealer;
    private final List<Recipient> beginners;
    private volatile @Nullable Map<String, Recipient> byId;

    /** @param beginners who is there from the start: what the environment says is where an owner begins */
    public AddressBook(Database database, Sealer sealer, List<Recipient> beginners) {
        this.database = database;
        this.sealer = sealer;
        this.beginners = List.copyOf(beginners);
    }

    /** Reads all of it again: when the database was away it may be another. */
    public synchronized void read() {
        Map<String, Recipient> all = new TreeMap<>();
        database.query("select id, sealed from recipient", row -> opened(row.getString(1), row.getBytes(2))).stream()
                .flatMap(Optional::stream)
                .forEach(recipient -> all.put(recipient.id(), recipient));
        byId = all;
        beginners.stream().filter(one -> !all.containsKey(one.id())).forEach(this::keep);
    }

    private Map<String, Recipient> known() {
        Map<String, Recipient> known = byId;
        if (known == null) {
            read();
            known = byId;
        }
        return known;
    }

    /** By id. */
    public List<Recipient> all() {
        return List.copyOf(known().values());
    }

    public Optional<Recipient> find(String id) {
        return Optional.ofNullable(known().get(id));
    }

    /**
     * From now on they are reached so.
     *
     * @throws IllegalArgumentException when there are too many
     */
    public synchronized void keep(Recipient recipient) {
        if (known().size() >= MOST && !known().containsKey(recipient.id())) {
            throw new IllegalArgumentException("there are %d recipients already".formatted(MOST));
        }
        database.update(
                "insert into recipient (id, sealed) values (?, ?) on conflict (id) do update set sealed = excluded.sealed",
                recipient.id(),
                sealer.seal(recipient.id(), Json.write(recipient)));
        changed(recipient.id(), Optional.of(recipient));
    }

    /** Removing whoever is not there changes nothing. */
    public synchronized void remove(String id) {
        database.update("delete from recipient where id = ?", id);
        changed(id, Optional.empty());
    }

    /** Those of these ids that can't be reached. */
    public List<String> strangers(List<String> ids) {
        List<String> strangers = new ArrayList<>(ids);
        strangers.removeIf(
                id -> find(id).filter(one -> !one.addresses().isEmpty()).isPresent());
        return strangers;
    }

    private void changed(String id, Optional<Recipient> now) {
        Map<String, Recipient> next = new TreeMap<>(known());
        now.ifPresentOrElse(recipient -> next.put(id, recipient), () -> next.remove(id));
        byId = next;
    }

    private Optional<Recipient> opened(String id, byte[] sealed) {
        try {
            return Optional.of(Json.read(sealer.open(id, sealed), Recipient.class));
        } catch (Sealer.UnsealableException | RejectedException e) {
            LOG.warnf("The addresses of %s were sealed under another key: they must be entered again", id);
            return Optional.empty();
        }
    }
}
