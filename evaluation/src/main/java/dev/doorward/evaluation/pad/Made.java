package dev.doorward.evaluation.pad;

import dev.doorward.contract.config.AccessConfig;
import dev.doorward.evaluation.pad.synthesis.Attack;
import java.nio.file.Path;
import java.util.List;

/**
 * A clip that was made, and how it is told of to {@code eval pad} and to {@code eval door}.
 *
 * @param enrol clip that the person is enrolled with at the door
 * @param faces in how many of its frames a face is found, counted up to {@link Watched#VISIT}
 */
record Made(String file, Attack attack, String person, Path enrol, double seconds, int faces) {
    static final List<String> LABEL = List.of("file", "label", "attack", "person");
    static final List<String> VISIT = List.of("visit", "kind", "enrol", "probe", "expected");

    private boolean isLiving() {
        return attack == Attack.NONE;
    }

    /** Who is not seen, or leaves before the door's patience is over, is refused whatever they are: it would prove nothing. */
    boolean isVisit() {
        return faces >= Watched.VISIT && seconds >= AccessConfig.defaults().patience();
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
