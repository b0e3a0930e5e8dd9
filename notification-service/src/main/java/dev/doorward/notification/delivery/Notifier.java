package dev.doorward.notification.delivery;

import dev.doorward.notification.alert.Alert;
import java.util.Optional;

/** A way to reach people. Called by one thread, which it may block up to its own time-out. */
public interface Notifier {
    /** As reports name it: {@code e-mail}. */
    String name();

    /** What it needs and was not given, in words; nothing is sent while there is something. */
    Optional<String> lacks();

    Delivery send(Alert alert, Recipient to);
}
