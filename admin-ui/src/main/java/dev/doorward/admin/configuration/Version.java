package dev.doorward.admin.configuration;

import dev.doorward.contract.config.ConfigDocument;
import org.jspecify.annotations.Nullable;

/**
 * A version of a section as the history tells it.
 *
 * @param author who wrote it
 * @param note what for, where it is more than a change: "as version 3", "imported"
 */
public record Version(
        ConfigDocument document, String author, @Nullable String note) {}
