package dev.doorward.admin.forgetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of forgetting somebody; holds no name.
 *
 * @param complete whether nobody has anything of them any more
 */
public record Receipt(MessageId request, PersonId person, Instant askedAt, boolean complete, List<Owner> owners) {
    /**
     * One that has, or had, something of them.
     *
     * @param owner a service as it signs, or the page's own part
     * @param doneAt absent while it is waited for
     * @param removed how many of what
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Owner(String owner, State state, @Nullable Instant doneAt, Map<String, Integer> removed) {}

    public enum State {
        WAITING,
        DONE
    }

    Receipt(MessageId request, PersonId person, Instant askedAt, List<Owner> owners) {
        this(request, person, askedAt, owners.stream().allMatch(one -> one.state() == State.DONE), owners);
    }

    /** Whether this one is still waited for. */
    public boolean waitsFor(String owner) {
        return owners.stream().anyMatch(one -> one.owner().equals(owner) && one.state() == State.WAITING);
    }
}
