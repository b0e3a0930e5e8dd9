package dev.doorward.evaluation.door;

import dev.doorward.contract.DoorId;
import dev.doorward.evaluation.Household;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.launcher.Service;
import dev.doorward.launcher.ServiceProcess;
import dev.doorward.launcher.Stack;
import dev.doorward.launcher.StackListener;
import dev.doorward.launcher.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs visits one after the other, each at a door of its own, and reports how each ended. */
final class DoorEvaluation {
    private static final Duration START = Duration.ofSeconds(90);
    /** Frames a second of a camera that is warm, and how long it may take on a slow machine. */
    private static final double WARM = 25;

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(2);
    /** EVAL: denied is what has not opened two seconds after the probe's end. */
    private static final Duration AFTER_THE_END = Duration.ofSeconds(2);

    private final Path folder;
    private final Path scratch;
    private final StackListener listener;

    /** @param scratch an empty folder for data and held frames */
    DoorEvaluation(Path folder, Path scratch, StackListener listener) {
        this.folder = folder;
        this.scratch = scratch;
        this.listener = listener;
    }

    DoorReport run(List<Visit> visits, Consumer<VisitResult> progress)
            throws IOException, InterruptedException, UnusableInputException {
        StackOptions house = StackOptions.quiet(scratch.resolve("data"))
                .withServices(EnumSet.of(Service.RECOGNITION, Service.LIVENESS, Service.NOTIFICATION, Service.ADMIN))
                .withListener(listener);
        List<VisitResult> results = new ArrayList<>();
        try (Stack stack = new Stack(house);
                Enrolment enrolment = new Enrolment()) {
            stack.start();
            stack.awaitReady(START);
            try (Observer observer = new Observer(stack)) {
                for (Visit visit : visits) {
                    VisitResult result = run(visit, results.size(), stack, observer, enrolment);
                    results.add(result);
                    progress.accept(result);
                }
            }
        }
        return DoorReport.of(results);
    }

    private VisitResult run(Visit visit, int number, Stack stack, Observer observer, Enrolment enrolment)
            throws IOException, InterruptedException, UnusableInputException {
        DoorId door = new DoorId("visit-" + number);
        Path probe = Probe.file(visit.probe(), folder, scratch);
        Household household = new Household(stack.pageUrl());
        household.clear();
        household.enrol("Resident of visit " + number, enrolment.pictures(visit.enrol(), folder));

        ServiceProcess access = stack.launch(Service.ACCESS, door, Map.of());
        ServiceProcess camera = stack.launch(Service.CAMERA, door, Map.of("DOORWARD_SOURCE", "demo"));
        try {
            stack.awaitReady(List.of(access, camera), START);
            warmUp(door, observer);
            VisitLog log = new VisitLog();
            observer.follow(door, log);
            household.pointCamera(door.value(), probe.toString());
            if (!log.awaitEnd(LONGEST_PROBE)) {
                throw new UnusableInputException("visit " + visit.name() + ": the probe was not played to its end");
            }
            log.awaitGrant(AFTER_THE_END);
            return log.result(visit);
        } finally {
            stack.dismiss(camera);
            stack.dismiss(access);
            observer.forget(door);
        }
    }

    /**
     * A camera at a real door has been looking for days when somebody comes; a process that was just started still
     * interprets its code. The demo visitors, whom nobody enrolled, let it compile; then it sees the probe.
     */
    private static void warmUp(DoorId door, Observer observer) throws IOException, InterruptedException {
        VisitLog log = new VisitLog();
        observer.follow(door, log);
        if (!log.awaitLocked(START)) {
            throw new IOException("the lock of " + door + " never said that it is locked");
        }
        log.awaitRate(WARM, WARM_UP);
        observer.forget(door);
    }
}
