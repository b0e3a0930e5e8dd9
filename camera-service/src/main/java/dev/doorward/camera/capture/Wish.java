package dev.doorward.camera.capture;

import dev.doorward.camera.source.SourceSpec;

/**
 * What the camera is to do.
 *
 * @param loop whether a source that ends starts again
 * @param on whether it looks at all
 */
public record Wish(SourceSpec spec, boolean loop, boolean on) {
    Wish turned(boolean nowOn) {
        return new Wish(spec, loop, nowOn);
    }
}
