package dev.doorward.camera;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the camera is told at its start. */
@ConfigMapping(prefix = "doorward")
interface CameraSettings {
    /**
     * {@code DOORWARD_SOURCE}: {@code demo}, {@code v4l2:/dev/video0}, {@code rtsp://…}, {@code http://…}, a file or a
     * folder. The demo by default: a machine without a camera shows something, and it can never open a real lock.
     */
    @WithDefault("demo")
    String source();

    /** {@code DOORWARD_SOURCE_LOOP}: whether a file or a folder starts again at its end. */
    @WithDefault("false")
    boolean sourceLoop();

    /** {@code DOORWARD_SOURCE_ON}: whether it looks from the start; when not, a command turns it on. */
    @WithDefault("true")
    boolean sourceOn();

    /** {@code DOORWARD_SOURCE_CREDENTIALS}: {@code user:password} of the network camera; shown and logged nowhere. */
    Optional<String> sourceCredentials();

    /**
     * {@code DOORWARD_MICROPHONE}: {@code alsa:default}, {@code alsa:plughw:1,0} …; the source's own sound where it is
     * not set. Nothing is listened to before the configuration says so.
     */
    Optional<String> microphone();

    Infrared infrared();

    /** A second camera, which sees infrared, beside the one of {@code DOORWARD_SOURCE}. */
    interface Infrared {
        /**
         * {@code DOORWARD_INFRARED_SOURCE}: written as {@code DOORWARD_SOURCE}, but no demo. None by default. It belongs
         * to the first source and looks while that one is looked at.
         */
        Optional<String> source();

        /** {@code DOORWARD_INFRARED_CREDENTIALS}: {@code user:password} of that camera; shown and logged nowhere. */
        Optional<String> credentials();

        /**
         * {@code DOORWARD_INFRARED_SCALE}: how much larger things are in its picture, as shares of the width; 2 for half
         * the field of view. The same by default.
         */
        @WithDefault("1")
        double scale();

        /** {@code DOORWARD_INFRARED_RIGHT}: how far right the first picture's middle lies in it, as a share of the width. */
        @WithDefault("0")
        double right();

        /** {@code DOORWARD_INFRARED_DOWN}: how far below, as a share of the height. */
        @WithDefault("0")
        double down();
    }
}
