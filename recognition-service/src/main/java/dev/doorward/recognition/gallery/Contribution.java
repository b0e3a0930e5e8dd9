package dev.doorward.recognition.gallery;

import java.util.Optional;

/**
 * What one picture gives to its person's template.
 *
 * @param toOthers similarity to the template of the others that count; empty when there are none
 * @param counts whether it is part of the template
 */
public record Contribution(Optional<Similarity> toOthers, boolean counts) {}
