package dev.doorward.contract.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of settings. */
final class Sets {
    private Sets() {}

    /** In the order of the enum, so that the same setting is the same text; empty for null. */
    static <E extends Enum<E>> Set<E> ordered(@Nullable Set<E> some, Class<E> type) {
        EnumSet<E> all = EnumSet.noneOf(type);
        if (some != null) {
            all.addAll(some);
        }
        return Collections.unmodifiableSet(all);
    }
}
