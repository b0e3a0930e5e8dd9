package dev.doorward.recognition.people;

import dev.doorward.recognition.gallery.Contribution;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored picture, without its pixels.
 *
 * @param contribution to its person's template; empty when its key isn't here, or another model made its embedding
 */
public record Picture(PictureId id, Instant addedAt, Optional<Contribution> contribution) {}
