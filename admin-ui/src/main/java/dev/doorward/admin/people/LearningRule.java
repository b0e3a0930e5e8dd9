package dev.doorward.admin.people;

import dev.doorward.contract.SourceKind;
import java.util.Optional;

/** Whose face may be learnt from what a door's camera shows: the demo and real people never mix. */
public final class LearningRule {
    private LearningRule() {}

    /**
     * What is the matter, in words; empty when nothing is.
     *
     * @param demo whether the person is one of the demo
     * @param source that the camera stamped on the picture
     */
    public static Optional<String> problem(boolean demo, SourceKind source) {
        if (demo && source != SourceKind.DEMO) {
            return Optional.of("A person of the demo is known by the demo's own pictures alone.");
        }
        return demo || source.mayDriveRealLock()
                ? Optional.empty()
                : Optional.of("What the camera showed was the demo, a file or a folder, and nobody who stood at the"
                        + " door. Use a picture from the door's own camera.");
    }
}
