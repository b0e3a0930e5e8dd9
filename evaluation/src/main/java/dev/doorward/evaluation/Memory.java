package dev.doorward.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory, as Linux counts it. */
public final class Memory {
    private Memory() {}

    /** Resident set, MiB. */
    public static double resident(long pid) throws IOException {
        return megabytes(pid, "VmRSS:");
    }

    /** The most that was resident since the start, MiB. */
    public static double mostResident(long pid) throws IOException {
        return megabytes(pid, "VmHWM:");
    }

    private static double megabytes(long pid, String line) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(one -> one.startsWith(line))
                .mapToDouble(one -> Double.parseDouble(one.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
