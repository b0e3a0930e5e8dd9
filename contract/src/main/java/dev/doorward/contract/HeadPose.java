package dev.doorward.contract;

/** Degrees. Yaw is positive when the nose points towards the picture's left, pitch when it points up. */
public record HeadPose(double yaw, double pitch, double roll) {
    public HeadPose {
        Require.within(yaw, -180, 180, "yaw");
        Require.within(pitch, -180, 180, "pitch");
        Require.within(roll, -180, 180, "roll");
    }
}
