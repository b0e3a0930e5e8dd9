package dev.doorward.recognition;

import dev.doorward.kit.Presence;
import dev.doorward.recognition.people.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says how it stands with the keys of the pictures: in the log once a change, on the page and in health as it is. */
@ApplicationScoped
class SealingNews {
    private static final Logger LOG = Logger.getLogger(SealingNews.class);

    private final Presence presence;
    private volatile Sealing.@Nullable Step last;

    SealingNews(Presence presence) {
        this.presence = presence;
    }

    /** Why pictures can't be opened now; empty while they can. */
    Optional<String> problem() {
        return last instanceof Sealing.Step.Blocked(String words) ? Optional.of(words) : Optional.empty();
    }

    /** Pictures that are still to be sealed under the newest key. */
    int left() {
        return last instanceof Sealing.Step.More(int left) ? left : 0;
    }

    void tell(Sealing.Step step) {
        if (!step.equals(last)) {
            switch (step) {
                case Sealing.Step.Settled(String key, int altered) -> settled(key, altered);
                case Sealing.Step.More(int left) -> {
                    presence.lacks("key", null);
                    if (!(last instanceof Sealing.Step.More)) {
                        LOG.infof("Pictures are sealed under another key, in the background; %d are left", left);
                    }
                }
                case Sealing.Step.Blocked(String words) -> {
                    LOG.error(words);
                    presence.lacks("key", words);
                }
            }
            last = step;
        }
    }

    private void settled(String key, int altered) {
        if (altered == 0) {
            LOG.infof("Every picture is sealed under the key %s", key);
            presence.lacks("key", null);
        } else {
            String words =
                    altered + " pictures were altered in the database and don't open. Look through the pictures of"
                            + " each person and remove those that aren't shown.";
            LOG.error(words);
            presence.lacks("key", words);
        }
    }
}
