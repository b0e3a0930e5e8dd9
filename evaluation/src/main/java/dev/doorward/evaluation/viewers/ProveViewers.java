package dev.doorward.evaluation.viewers;

import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.Memory;
import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Scratch;
import dev.doorward.launcher.Service;
import dev.doorward.launcher.ServiceProcess;
import dev.doorward.launcher.Stack;
import dev.doorward.launcher.StackOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove viewers}: many viewers cost the door nothing, and one who sleeps costs nobody anything. */
@Command(
        name = "viewers",
        mixinStandardHelpOptions = true,
        description = "50 viewers of the live picture for a minute, and some who never read, held against one viewer.")
public final class ProveViewers implements Callable<Integer> {
    private static final String LIVE = "/api/doors/front/live.mjpeg";
    private static final int ASLEEP = 5;
    private static final double CAMERA_MAY_COST = 1.05;
    /** Ten, which is what the door sends by default, less a picture at either end of the measurement. */
    private static final double LEAST_PER_SECOND = 9.9;

    private static final long MEMORY_MAY_GROW_MB = 40;

    @Option(names = "--viewers", defaultValue = "50", description = "how many; default: ${DEFAULT-VALUE}")
    private int viewers;

    @Option(
            names = "--seconds",
            defaultValue = "84",
            description = "of each measurement, two rounds of the demo; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--out", defaultValue = "out/viewers.json", description = "the report; default: ${DEFAULT-VALUE}")
    private Path out;

    /**
     * What one measurement found.
     *
     * @param cameraCpu processor seconds that the camera's process used a second
     * @param pageCpu the same of the page's server
     * @param slowestPerSecond pictures a second of the viewer who got the fewest
     * @param pageMegabytes resident, of the page's server, at the beginning and at the end
     */
    record Measured(
            int viewers,
            double cameraCpu,
            double pageCpu,
            double slowestPerSecond,
            double fastestPerSecond,
            List<Long> pageMegabytes) {}

    record Outcome(Measured one, Measured many, double cameraRatio) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.of("prove-viewers");
                Stack stack = new Stack(StackOptions.quiet(scratch.folder()))) {
            stack.start();
            stack.awaitReady(Duration.ofMinutes(2));
            measure(stack, 1, 0, seconds / 2); // everything compiled
            Measured before = measure(stack, 1, 0, seconds);
            Measured many = measure(stack, viewers, ASLEEP, seconds);
            Measured after = measure(stack, 1, 0, seconds);
            double one = (before.cameraCpu() + after.cameraCpu()) / 2;
            Outcome outcome = new Outcome(before, many, many.cameraCpu() / one);
            Report.write(out, outcome, "Viewers", "<p>The figures are in the JSON beside this page.</p>");
            System.out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
            return judged(outcome);
        }
    }

    private static Measured measure(Stack stack, int reading, int asleep, int seconds)
            throws IOException, InterruptedException {
        ServiceProcess camera = stack.process(Service.CAMERA);
        ServiceProcess page = stack.process(Service.ADMIN);
        URI address = stack.pageUrl();
        List<Viewer> all = new ArrayList<>();
        try {
            for (int i = 0; i < asleep; i++) {
                all.add(Viewer.asleep(address, LIVE));
            }
            List<Viewer> awake = new ArrayList<>();
            for (int i = 0; i < reading; i++) {
                awake.add(Viewer.reading(address, LIVE));
            }
            all.addAll(awake);
            TimeUnit.SECONDS.sleep(3); // until all are served
            List<Long> first = awake.stream().map(Viewer::pictures).toList();
            long memory = Math.round(Memory.resident(page.pid()));
            double cameraBefore = cpuSeconds(camera.pid());
            double pageBefore = cpuSeconds(page.pid());
            long began = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double lasted = (System.nanoTime() - began) / 1e9;
            List<Double> rates = new ArrayList<>();
            for (int i = 0; i < awake.size(); i++) {
                rates.add((awake.get(i).pictures() - first.get(i)) / lasted);
            }
            return new Measured(
                    reading,
                    (cpuSeconds(camera.pid()) - cameraBefore) / lasted,
                    (cpuSeconds(page.pid()) - pageBefore) / lasted,
                    rates.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    rates.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                    List.of(memory, Math.round(Memory.resident(page.pid()))));
        } finally {
            for (Viewer viewer : all) {
                viewer.close();
            }
        }
    }

    private static int judged(Outcome outcome) {
        List<String> broken = new ArrayList<>();
        if (outcome.cameraRatio() > CAMERA_MAY_COST) {
            broken.add("the camera works %.2f times as much".formatted(outcome.cameraRatio()));
        }
        if (outcome.many().slowestPerSecond() < LEAST_PER_SECOND) {
            broken.add("one viewer gets %.1f pictures a second"
                    .formatted(outcome.many().slowestPerSecond()));
        }
        List<Long> memory = outcome.many().pageMegabytes();
        if (memory.getLast() - memory.getFirst() > MEMORY_MAY_GROW_MB) {
            broken.add("memory grows from %d to %d MB".formatted(memory.getFirst(), memory.getLast()));
        }
        return Promises.told("viewers", broken);
    }

    /** User and system time of a process, from {@code /proc/PID/stat} (fields 14 and 15, in 1/100 s). */
    private static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
