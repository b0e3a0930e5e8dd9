package dev.doorward.contract;

import java.util.Map;

/**
 * Who may what, whole. Signed by admin-ui; a lower version than one already seen is refused.
 *
 * @param version rises with each change
 */
public record AccessDocument(long version, Map<PersonId, AccessLevel> levels) {
    public AccessDocument {
        Require.within(version, 1, Long.MAX_VALUE, "version");
        levels = Map.copyOf(Require.present(levels, "levels"));
    }
}
