package dev.doorward.launcher;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.Party;
import java.util.ArrayList;
import java.util.List;

/** The six services as processes: what they are called, which ports they like, how much memory they get. */
public enum Service {
    CAMERA("camera-service", 8081, true, 160, Compiler.FULL),
    RECOGNITION("recognition-service", 8082, false, 128, Compiler.QUICK),
    LIVENESS("liveness-service", 8083, false, 128, Compiler.FULL),
    /** Under 128 MB resident: its heap is small and grows by little, and what is freed goes back. */
    ACCESS(
            "access-service",
            8084,
            true,
            20,
            Compiler.QUICK,
            "-Xms12m",
            "-Xmn4m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:CompileThresholdScaling=4",
            "-XX:TrimNativeHeapInterval=10000"),
    NOTIFICATION("notification-service", 8085, false, 64, Compiler.QUICK),
    ADMIN("admin-ui", 8080, false, 128, Compiler.QUICK);

    /** The HotSpot compilers: pixels deserve the optimising one, the others save its memory. */
    private enum Compiler {
        QUICK("-XX:TieredStopAtLevel=1"),
        FULL("-XX:TieredStopAtLevel=4");

        private final String option;

        Compiler(String option) {
            this.option = option;
        }
    }

    private static final int WARNS_OF_UNSAFE = 24; // JEP 498

    private final String module;
    private final int port;
    private final boolean atADoor;
    private final int heapMegabytes;
    private final Compiler compiler;
    private final List<String> more;

    Service(String module, int port, boolean atADoor, int heapMegabytes, Compiler compiler, String... more) {
        this.module = module;
        this.port = port;
        this.atADoor = atADoor;
        this.heapMegabytes = heapMegabytes;
        this.compiler = compiler;
        this.more = List.of(more);
    }

    /** The folder of its module. */
    public String module() {
        return module;
    }

    /** The HTTP port that it has when nobody else has it. */
    public int usualPort() {
        return port;
    }

    public Party party() {
        return Party.valueOf(name());
    }

    /** The name of one process of it, as in topics and keys. */
    public String instance(DoorId door) {
        return atADoor ? party().user() + "-" + door : party().user();
    }

    /** Options of the JVM: all six together stay under 1.5 GB resident. */
    List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m",
                compiler.option,
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        options.addAll(more);
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            options.add("--sun-misc-unsafe-memory-access=allow"); // Netty's
        }
        return options;
    }
}
