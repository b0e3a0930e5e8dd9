package dev.doorward.recognition.rest;

import org.jspecify.annotations.Nullable;

/** Another name for a person. */
public record Renaming(@Nullable String name) {}
