package dev.doorward.admin.live;

import dev.doorward.admin.stream.Mailbox;
import dev.doorward.contract.DoorId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One stream of pictures from a door, shown to any number of viewers. A picture is wrapped once for all of them, and
 * each viewer has one slot: who is slow skips to the newest, and costs the others nothing.
 */
public final class Pictures {
    public static final String BOUNDARY = "doorward";

    /** A picture older than this is not the door as it is. */
    private static final Duration STALE = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 4 << 20;

    private final Map<DoorId, Channel> doors = new ConcurrentHashMap<>();
    private final Clock clock;

    public Pictures(Clock clock) {
        this.clock = clock;
    }

    /** Whether the bytes were taken: a JPEG of a size that a camera sends. */
    public boolean arrived(DoorId door, byte[] jpeg) {
        if (jpeg.length < 4 || jpeg.length > MOST_BYTES || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
            return false;
        }
        channel(door).show(new Picture(jpeg, clock.instant()));
        return true;
    }

    /** The door as it is now, or empty when no picture came for a while. */
    public Optional<byte[]> newest(DoorId door) {
        return Optional.ofNullable(channel(door).newest)
                .filter(picture -> picture.at().plus(STALE).isAfter(clock.instant()))
                .map(Picture::jpeg);
    }

    /** A new viewer: parts of a {@code multipart/x-mixed-replace} body. */
    public Mailbox<byte[]> watch(DoorId door) {
        return channel(door).open();
    }

    public int viewers(DoorId door) {
        return channel(door).viewers.size();
    }

    private Channel channel(DoorId door) {
        return doors.computeIfAbsent(door, d -> new Channel());
    }

    private record Picture(byte[] jpeg, Instant at) {
        /** The boundary follows at once: browsers show a part when it ends. */
        byte[] part() {
            byte[] head = ("Content-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] tail = ("\r\n--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] part = new byte[head.length + jpeg.length + tail.length];
            System.arraycopy(head, 0, part, 0, head.length);
            System.arraycopy(jpeg, 0, part, head.length, jpeg.length);
            System.arraycopy(tail, 0, part, head.length + jpeg.length, tail.length);
            return part;
        }
    }

    private static final class Channel {
        private static final String SLOT = "picture";
        private final List<Mailbox<byte[]>> viewers = new CopyOnWriteArrayList<>();
        private volatile @Nullable Picture newest;

        void show(Picture picture) {
            newest = picture;
            if (!viewers.isEmpty()) {
                byte[] part = picture.part();
                viewers.forEach(viewer -> viewer.put(SLOT, part));
            }
        }

        Mailbox<byte[]> open() {
            Mailbox<byte[]>[] box = new Mailbox[1];
            box[0] = new Mailbox<>(1, () -> viewers.remove(box[0]));
            box[0].add(("--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.US_ASCII));
            Picture last = newest;
            if (last != null) {
                box[0].put(SLOT, last.part());
            }
            viewers.add(box[0]);
            return box[0];
        }
    }
}
