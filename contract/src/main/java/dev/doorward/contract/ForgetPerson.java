package dev.doorward.contract;

import java.time.Instant;

/**
 * An owner wants every trace of somebody gone. Signed by admin-ui and said again until each that has something of them
 * has answered. A person's id is never given anew, so that an old copy of this finds nothing to remove.
 *
 * @param id of the request, the same each time it is said
 */
public record ForgetPerson(MessageId id, PersonId person, Instant askedAt) {
    public ForgetPerson {
        Require.present(id, "id");
        Require.present(person, "person");
        Require.present(askedAt, "askedAt");
    }
}
