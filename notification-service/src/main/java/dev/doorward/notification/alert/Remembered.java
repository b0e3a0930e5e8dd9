package dev.doorward.notification.alert;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of bounded size: the longest held entry is forgotten first. */
final class Remembered<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    /** More than a busy day's visits; what is older was settled long ago. */
    private static final int MOST = 1_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
