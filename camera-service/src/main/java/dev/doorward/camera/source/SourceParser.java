package dev.doorward.camera.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a source's string. What it refuses it does not quote: it may hold a password. */
public final class SourceParser {
    private static final String FORMS =
            "demo, v4l2:/dev/video0, rtsp://…, http://…, or the path of a video file or a folder of pictures";
    private static final Set<String> SCHEMES = Set.of("rtsp", "rtsps", "http", "https");
    private static final Pattern DEVICE = Pattern.compile("/dev/(video\\d+|v4l/\\w[\\w.:-]*/\\w[\\w.:-]*)");

    private SourceParser() {}

    /**
     * Reads {@code demo}, {@code v4l2:/dev/video0}, {@code rtsp://…}, {@code http://…}, or the path of a file or folder.
     *
     * @throws SourceException when it is none of these, or holds a user or password
     */
    public static SourceSpec parse(String text) throws SourceException {
        String source = text.strip();
        if (source.isEmpty()) {
            throw new SourceException("name a source: " + FORMS);
        }
        if (source.equals("demo")) {
            return new SourceSpec.Demo();
        }
        if (source.startsWith("v4l2:")) {
            return device(source.substring("v4l2:".length()));
        }
        return source.contains("://") ? stream(source) : path(source);
    }

    private static SourceSpec device(String path) throws SourceException {
        if (!DEVICE.matcher(path).matches()) {
            throw new SourceException("a V4L2 source is written v4l2:/dev/video0");
        }
        return new SourceSpec.Device(Path.of(path));
    }

    private static SourceSpec stream(String source) throws SourceException {
        URI address;
        try {
            address = new URI(source);
        } catch (URISyntaxException e) {
            throw new SourceException("the address of the stream can't be read");
        }
        if (String.valueOf(address.getRawAuthority()).contains("@")) {
            throw new SourceException(
                    "a source holds no user or password: set DOORWARD_SOURCE_CREDENTIALS=user:password instead");
        }
        if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new SourceException("not a source: write " + FORMS);
        }
        return new SourceSpec.Stream(address);
    }

    private static SourceSpec path(String source) throws SourceException {
        try {
            Path path = Path.of(source);
            return Files.isDirectory(path) ? new SourceSpec.Folder(path) : new SourceSpec.VideoFile(path);
        } catch (InvalidPathException e) {
            throw new SourceException("not the path of a file or a folder");
        }
    }
}
