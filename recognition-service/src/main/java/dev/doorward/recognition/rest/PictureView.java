package dev.doorward.recognition.rest;

import dev.doorward.recognition.gallery.Contribution;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.recognition.people.Picture;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored picture; its thumbnail is at its own address.
 *
 * @param similarity to the mean of the person's other pictures that count; null when there are none
 * @param counts whether the person is known by it: not when it disagrees with the others, nor when it can't be opened
 * @param readable whether it can be opened and compared
 */
public record PictureView(
        String id, Instant addedAt, @Nullable Double similarity, boolean counts, boolean readable) {
    static PictureView of(Picture picture) {
        Optional<Contribution> contribution = picture.contribution();
        return new PictureView(
                picture.id().value(),
                picture.addedAt(),
                contribution
                        .flatMap(Contribution::toOthers)
                        .map(Similarity::value)
                        .orElse(null),
                contribution.map(Contribution::counts).orElse(false),
                contribution.isPresent());
    }
}
