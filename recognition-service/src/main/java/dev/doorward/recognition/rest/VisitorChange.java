package dev.doorward.recognition.rest;

import org.jspecify.annotations.Nullable;

/** Whether the owner wants to hear no more of a visitor. */
public record VisitorChange(@Nullable Boolean ignored) {}
