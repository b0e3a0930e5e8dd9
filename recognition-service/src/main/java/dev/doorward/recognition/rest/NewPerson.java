package dev.doorward.recognition.rest;

import org.jspecify.annotations.Nullable;

/**
 * Someone to be known.
 *
 * @param demo for faces of the demo source only
 */
public record NewPerson(@Nullable String name, boolean demo) {}
