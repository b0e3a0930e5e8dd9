package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.PersonId;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how many visits are left, which the door alone knows: when it changes, and now and then for a broker that forgot. */
@Singleton
class VisitsTeller {
    private static final long AGAIN_MS = 30_000;

    private final AccessDocuments documents;
    private final MqttOut out;
    private final Ticks ticks;
    private @Nullable Map<PersonId, Integer> told;
    private long toldAt;

    VisitsTeller(AccessDocuments documents, MqttOut out, Ticks ticks) {
        this.documents = documents;
        this.out = out;
        this.ticks = ticks;
    }

    /** For one thread. */
    void tell() {
        Map<PersonId, Integer> left = documents.left();
        if (!left.equals(told) || ticks.millis() - toldAt >= AGAIN_MS) {
            out.visitsLeft(left);
            told = left;
            toldAt = ticks.millis();
        }
    }
}
