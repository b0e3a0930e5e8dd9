package dev.doorward.contract;

/** Where a camera's pictures come from; stamped into every face, because a file may never move a real bolt. */
public enum SourceKind {
    /** A camera on this machine (V4L2: USB or CSI). */
    CAMERA,
    /** RTSP or HTTP-MJPEG. */
    STREAM,
    FILE,
    FOLDER,
    DEMO;

    /** Whether evidence from here may drive a real lock; the others drive the mock lock only. */
    public boolean mayDriveRealLock() {
        return this == CAMERA || this == STREAM;
    }
}
