package dev.doorward.access.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that the kernel shows for one exported PWM channel. */
public final class PwmChip {
    private PwmChip() {}

    /** @return the channel's folder */
    public static Path in(Path sysfs, int chip, int channel) throws IOException {
        Path folder = Files.createDirectories(sysfs.resolve("pwmchip" + chip).resolve("pwm" + channel));
        for (String name : new String[] {"period", "duty_cycle", "enable"}) {
            Files.writeString(folder.resolve(name), "0\n");
        }
        Files.writeString(folder.resolve("polarity"), "normal\n");
        Files.writeString(folder.resolveSibling("npwm"), "4\n");
        Files.writeString(folder.resolveSibling("export"), "");
        Files.writeString(folder.resolveSibling("unexport"), "");
        return folder;
    }

    public static long read(Path channel, String name) throws IOException {
        return Long.parseLong(Files.readString(channel.resolve(name)).strip());
    }
}
