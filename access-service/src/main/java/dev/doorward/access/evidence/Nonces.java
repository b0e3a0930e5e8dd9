package dev.doorward.access.evidence;

import dev.doorward.contract.Freshness;
import dev.doorward.contract.Nonce;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Issues nonces and remembers the newest {@value #REMEMBERED}, one a second: a face that names an older one, one of
 * another process, or an invented one, has no age and opens nothing. A restart forgets them all, on purpose, and so does
 * an outage of the broker: what waited there, or was held back on the way, opens nothing.
 */
public final class Nonces {
    static final int REMEMBERED = 32;
    /** As long as {@link Freshness} can tell. */
    private static final long LONGEST_MS = 60_000;

    /**
     * @param number rises by one with each nonce
     * @param at when it was issued, {@link Ticks}
     */
    record Issued(long number, long at) {}

    private final Ticks ticks;
    private final LinkedHashMap<Nonce, Issued> issued = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Nonce, Issued> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long number;

    public Nonces(Ticks ticks) {
        this.ticks = ticks;
    }

    public synchronized Nonce issue() {
        Nonce nonce = Nonce.random();
        issued.put(nonce, new Issued(++number, ticks.millis()));
        return nonce;
    }

    /** From now on nothing that was captured before has an age. */
    public synchronized void forget() {
        issued.clear();
    }

    /** The newest, and how long ago it was issued; empty before there was any. */
    public synchronized Optional<Freshness> newest() {
        Map.Entry<Nonce, Issued> last = issued.lastEntry();
        long since =
                last == null ? Long.MAX_VALUE : ticks.millis() - last.getValue().at();
        return last == null || since > LONGEST_MS ? Optional.empty() : Optional.of(new Freshness(last.getKey(), since));
    }

    synchronized Optional<Issued> find(Nonce nonce) {
        return Optional.ofNullable(issued.get(nonce));
    }
}
