package dev.doorward.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which source the camera gets: the one that was asked for, else the first V4L2 camera that opens, else the demo.
 *
 * @param devices {@code /dev}
 * @param classes {@code /sys/class/video4linux}, where a device's first node, the one that captures, has index 0
 */
record CameraChoice(Path devices, Path classes) {
    static final String DEMO = "demo";
    private static final Pattern NODE = Pattern.compile("video(\\d+)");

    static CameraChoice ofThisMachine() {
        return new CameraChoice(Path.of("/dev"), Path.of("/sys/class/video4linux"));
    }

    String source(@Nullable String wanted) {
        if (wanted == null) {
            return firstCamera().map(node -> "v4l2:" + node).orElse(DEMO);
        }
        // The service runs in a folder of its own.
        boolean file = !wanted.contains("://") && !wanted.equals(DEMO) && Files.exists(Path.of(wanted));
        return file ? Path.of(wanted).toAbsolutePath().toString() : wanted;
    }

    private Optional<Path> firstCamera() {
        if (!Files.isDirectory(devices)) {
            return Optional.empty();
        }
        try (Stream<Path> nodes = Files.list(devices)) {
            List<Path> inOrder = nodes.filter(node -> number(node) >= 0)
                    .sorted((one, other) -> Integer.compare(number(one), number(other)))
                    .toList();
            return inOrder.stream()
                    .filter(this::captures)
                    .filter(CameraChoice::opens)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int number(Path node) {
        Matcher matcher = NODE.matcher(node.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private boolean captures(Path node) {
        Path index = classes.resolve(node.getFileName()).resolve("index");
        try {
            return !Files.exists(index) || Files.readString(index).strip().equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean opens(Path node) {
        try (FileChannel opened = FileChannel.open(node, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return opened.isOpen();
        } catch (IOException e) {
            return false; // no camera behind it, in use, or not ours to open
        }
    }
}
