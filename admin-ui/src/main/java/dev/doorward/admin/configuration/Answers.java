package dev.doorward.admin.configuration;

import dev.doorward.contract.config.ConfigApplied;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The newest answer of each service to each section. */
public final class Answers {
    private record Key(String section, String instance) {}

    private final Map<Key, ConfigApplied> newest = new ConcurrentHashMap<>();

    /** Whether this says something that was not known. */
    public boolean heard(ConfigApplied answer) {
        ConfigApplied before = newest.put(new Key(answer.section(), answer.instance()), answer);
        return before == null
                || before.version() != answer.version()
                || !Objects.equals(before.refusedVersion(), answer.refusedVersion())
                || !before.problems().equals(answer.problems());
    }

    public List<ConfigApplied> to(String section) {
        return newest.values().stream()
                .filter(answer -> answer.section().equals(section))
                .sorted(Comparator.comparing(ConfigApplied::instance))
                .toList();
    }
}
