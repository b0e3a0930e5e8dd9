package dev.doorward.access.levels;

import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The access document in force. Until there is one, nobody may enter. */
public final class Levels {
    private volatile @Nullable AccessDocument current;

    /** What became of a document. */
    public sealed interface Offered {
        record Accepted() implements Offered {}

        /** The very one that is in force. */
        record Known() implements Offered {}

        record Refused(String why) implements Offered {}
    }

    /** @param next whose signature was verified */
    public synchronized Offered offer(AccessDocument next) {
        AccessDocument before = current;
        if (next.equals(before)) {
            return new Offered.Known();
        }
        if (before != null && next.version() <= before.version()) {
            return new Offered.Refused(
                    "access document version " + next.version() + " after version " + before.version());
        }
        current = next;
        return new Offered.Accepted();
    }

    public Optional<Allowance> of(PersonId person) {
        return document().flatMap(document -> document.of(person));
    }

    public Optional<AccessDocument> document() {
        return Optional.ofNullable(current);
    }

    public boolean isEmpty() {
        return current == null;
    }
}
