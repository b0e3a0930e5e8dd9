package dev.doorward.admin.configuration;

import dev.doorward.contract.config.ConfigDocument;
import java.util.List;

/** What became of somebody's wish to change a section. */
public sealed interface Change {
    record Made(ConfigDocument document) implements Change {}

    /** Somebody else changed the section meanwhile; this is what stands now. */
    record Conflict(ConfigDocument current) implements Change {}

    /** Each problem names its field. */
    record Invalid(List<String> problems) implements Change {}
}
