package dev.doorward.camera.source;

import dev.doorward.contract.SourceKind;
import java.net.URI;
import java.nio.file.Path;

/** Which source is meant, from a string that a person or a command gives. */
public sealed interface SourceSpec {

    /** How far evidence from here is trusted. */
    SourceKind kind();

    /** For people: without user, password or query, where cameras hide passwords too. */
    String shown();

    /** The rendered visitor for machines without a camera. */
    record Demo() implements SourceSpec {
        @Override
        public SourceKind kind() {
            return SourceKind.DEMO;
        }

        @Override
        public String shown() {
            return "demo";
        }
    }

    /** A Video4Linux device: a USB or CSI camera. */
    record Device(Path path) implements SourceSpec {
        @Override
        public SourceKind kind() {
            return SourceKind.CAMERA;
        }

        @Override
        public String shown() {
            return "v4l2:" + path;
        }
    }

    /** RTSP, or MJPEG over HTTP. */
    record Stream(URI address) implements SourceSpec {
        @Override
        public SourceKind kind() {
            return SourceKind.STREAM;
        }

        @Override
        public String shown() {
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            String path = address.getPath() == null ? "" : address.getPath();
            return address.getScheme() + "://" + address.getHost() + port + path
                    + (address.getRawQuery() == null ? "" : "?…");
        }
    }

    /** A video, or a single picture. */
    record VideoFile(Path path) implements SourceSpec {
        @Override
        public SourceKind kind() {
            return SourceKind.FILE;
        }

        @Override
        public String shown() {
            return path.toString();
        }
    }

    /** Pictures shown one after the other, by name. */
    record Folder(Path path) implements SourceSpec {
        @Override
        public SourceKind kind() {
            return SourceKind.FOLDER;
        }

        @Override
        public String shown() {
            return path.toString();
        }
    }

    /** What was configured and can't be: the service runs, says so, and waits for another source. */
    record Unusable(String reason) implements SourceSpec {
        @Override
        public SourceKind kind() {
            return SourceKind.FILE;
        }

        @Override
        public String shown() {
            return "unusable";
        }
    }
}
