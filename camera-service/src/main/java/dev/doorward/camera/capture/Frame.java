package dev.doorward.camera.capture;

import dev.doorward.camera.source.Buffers;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.SourceKind;
import dev.doorward.vision.image.Image;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One picture with the moment of its capture. Its buffer is used again once everyone who holds the frame has released
 * it; whoever passes it on retains it first.
 */
public final class Frame {
    /**
     * @param number counted from the start of the process
     * @param take grows when a source is opened, also again: faces on both sides of that are not one track
     * @param nanos of the monotonic clock at capture
     * @param freshness absent before the first nonce
     */
    public record Stamp(
            long number,
            int take,
            Instant capturedAt,
            long nanos,
            @Nullable Freshness freshness,
            SourceKind source) {}

    private final Image image;
    private final Stamp stamp;
    private final Buffers buffers;
    private final AtomicInteger holders = new AtomicInteger(1);

    public Frame(Image image, Stamp stamp, Buffers buffers) {
        this.image = image;
        this.stamp = stamp;
        this.buffers = buffers;
    }

    public Image image() {
        return image;
    }

    public Stamp stamp() {
        return stamp;
    }

    /** One more holds it. */
    public Frame retain() {
        holders.incrementAndGet();
        return this;
    }

    /** One fewer holds it; it must not look at the picture any more. */
    public void release() {
        if (holders.decrementAndGet() == 0) {
            buffers.give(image.bgr());
        }
    }
}
