package dev.doorward.evaluation.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A servo with a bolt that hangs on the files of a PWM channel, as the kernel shows them: it follows the pulses while they
 * are on, at a servo's own speed, and stays where it is when they end or when the process that made them is killed.
 */
final class Bolt implements AutoCloseable {
    static final double LOCKED = 10;
    static final double UNLOCKED = 100;
    /** Half way: from there on the door can be pushed open. */
    private static final double OPENS = (LOCKED + UNLOCKED) / 2;
    /** A hobby servo: 60 degrees in 0.1 s. */
    private static final double DEGREES_PER_SECOND = 600;

    private static final long STEP_NANOS = 1_000_000;
    private static final int CHIP = 0;
    private static final int CHANNEL = 0;

    private final Path sysfs;
    private final Attribute duty;
    private final Attribute enable;
    private final List<Attribute> attributes;
    private final List<Long> openings = new ArrayList<>();
    private final Thread thread;
    private double angle = LOCKED;
    private double told = LOCKED;
    private long driven;
    private volatile boolean ended;

    /** @param sysfs folder to make the channel's files in */
    Bolt(Path sysfs) throws IOException {
        this.sysfs = sysfs;
        Path channel = Files.createDirectories(sysfs.resolve("pwmchip" + CHIP).resolve("pwm" + CHANNEL));
        duty = new Attribute(channel.resolve("duty_cycle"), "0");
        enable = new Attribute(channel.resolve("enable"), "0");
        attributes = List.of(
                duty,
                enable,
                new Attribute(channel.resolve("period"), "0"),
                new Attribute(channel.resolve("polarity"), "normal"));
        Files.writeString(channel.resolveSibling("npwm"), "4\n");
        Files.writeString(channel.resolveSibling("export"), "");
        Files.writeString(channel.resolveSibling("unexport"), "");
        thread = Thread.ofPlatform().daemon().name("bolt").start(this::follow);
    }

    /** Of access-service, so that it drives this bolt. */
    Map<String, String> environment() {
        return Map.of(
                "DOORWARD_LOCK", "servo",
                "DOORWARD_ACCESS_SERVO_SYSFS", sysfs.toString(),
                "DOORWARD_ACCESS_SERVO_CHIP", Integer.toString(CHIP),
                "DOORWARD_ACCESS_SERVO_CHANNEL", Integer.toString(CHANNEL));
    }

    /** After access-service was killed. */
    void settle() throws IOException {
        for (Attribute attribute : attributes) {
            attribute.settle();
        }
    }

    synchronized boolean isOpen() {
        return angle > OPENS;
    }

    synchronized boolean isLocked() {
        return Math.abs(angle - LOCKED) < 1;
    }

    /** How often it came open. */
    synchronized int openings() {
        return openings.size();
    }

    /** {@link System#nanoTime()} of the first pulse that last began to draw it. */
    synchronized long driven() {
        return driven;
    }

    @Override
    public synchronized String toString() {
        return "%.0f degrees, told %.0f".formatted(angle, told);
    }

    private void follow() {
        long last = System.nanoTime();
        double before = Double.NaN;
        while (!ended) {
            LockSupport.parkNanos(STEP_NANOS);
            long now = System.nanoTime();
            // A busy machine may let this thread sleep for long; a servo would have followed its pulses meanwhile.
            boolean on = enable.value().equals("1");
            double target = on ? angleOf(Long.parseLong(duty.value())) : Double.NaN;
            move(Double.isNaN(target) ? before : target, now, (now - last) / 1e9);
            before = target;
            last = now;
        }
    }

    private synchronized void move(double target, long now, double seconds) {
        if (Double.isNaN(target)) {
            return;
        }
        if (told <= LOCKED + 0.5 && target > LOCKED + 0.5) {
            driven = now;
        }
        told = target;
        boolean wasOpen = isOpen();
        double most = DEGREES_PER_SECOND * seconds;
        angle += Math.clamp(target - angle, -most, most);
        if (isOpen() && !wasOpen) {
            openings.add(now);
        }
        notifyAll();
    }

    private static double angleOf(long nanos) {
        return nanos < 400_000 ? Double.NaN : (nanos - 500_000) / 2_000_000.0 * 180;
    }

    /** Waits until it is so; whether it came to that. */
    static boolean until(BooleanSupplier wanted, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Attribute attribute : attributes) {
            attribute.close();
        }
    }
}
