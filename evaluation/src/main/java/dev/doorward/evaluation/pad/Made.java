package dev.doorward.evaluation.pad;

import dev.doorward.contract.config.AccessConfig;
import dev.doorward.evaluation.pad.synthesis.Attack;
import java.nio.file.Path;
import java.util.List;

/**
 * A clip that was made, and how it is told of to {@code eval pad} and to {@code eval door}.
 *
 * @param enrol clip that the person is enrolled with at the door
 */
record Made(String file, Attack attack, String person, Path enrol, double seconds) {
    static final List<String> LABEL = List.of("file", "label", "attack", "person");
    static final List<String> VISIT = List.of("visit", "kind", "enrol", "probe", "expected");

    private boolean isLiving() {
        return attack == Attack.NONE;
    }

    /** Whoever leaves before the door's patience is over is refused whatever they are, which would prove nothing. */
    boolean isVisit() {
        return seconds >= AccessConfig.defaults().patience();
    }

    List<String> label() {
        return List.of(file, isLiving() ? "live" : "spoof", attack.label(), person);
    }

    List<String> visit() {
        return List.of(
                file.substring(0, file.lastIndexOf('.')),
                isLiving() ? "genuine" : "attack",
                enrol.toAbsolutePath().normalize().toString(),
                file,
                isLiving() ? "granted" : "denied");
    }
}
