package dev.doorward.notification.delivery;

import dev.doorward.contract.alert.Channel;
import java.util.Optional;

/** A way to reach people. Called by a thread that it may block up to its own time-out, for different recipients at once. */
public interface Notifier {
    Channel channel();

    Carries carries();

    /** What it needs and was not given, in words; nothing is sent while there is something. */
    Optional<String> lacks();

    /** Why nobody can have this address, in words that do not repeat it; empty when it is one. */
    Optional<String> fault(String address);

    /**
     * Sends it once; whoever calls tries again. Never throws for what a provider may do.
     *
     * @param address that {@link #fault} finds nothing wrong with
     */
    Outcome send(Message message, String address);
}
