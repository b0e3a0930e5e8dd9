package dev.doorward.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * HotSpot's ahead-of-time cache of one packaged service: its classes read and linked, the profiles of its methods (JEP
 * 483, 514 and 515; docs/adr/0013). It fits one JDK and the very jars that it was made of; HotSpot goes without it where
 * it does not fit.
 */
record StartCache(Path jar, Path file) {
    /** Options of the JVM that make a start use it; none when there is none of these jars. */
    List<String> use() throws IOException {
        return fits() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Options of the JVM that make it write one when it ends, not yet to be used. */
    List<String> record() {
        return List.of("-XX:AOTCacheOutput=" + written(), "-Xlog:aot=error");
    }

    /**
     * Puts what a process wrote in place.
     *
     * @throws IOException when it wrote none
     */
    void accept() throws IOException {
        Files.move(written(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean fits() throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    private Path written() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
