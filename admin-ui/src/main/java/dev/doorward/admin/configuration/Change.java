package dev.doorward.admin.configuration;

import dev.doorward.contract.config.ConfigDocument;
import java.util.List;

/** What became of somebody's wish to change a section. */
public sealed interface Change {
    /** More than one when several sections were changed together. */
    record Made(List<ConfigDocument> documents) implements Change {
        public ConfigDocument document() {
            return documents.getFirst();
        }
    }

    /** Somebody else changed the section meanwhile; this is what stands now. */
    record Conflict(ConfigDocument current) implements Change {}

    /** Each problem names its section and field. */
    record Invalid(List<String> problems) implements Change {}
}
