package dev.doorward.access.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kernel's files of one PWM channel, read and written past Pi4J: whether what is written there stays there is known
 * by reading it only.
 */
final class PwmFiles {
    private final Path channel;

    /** @param chip its folder, such as {@code /sys/class/pwm/pwmchip0} */
    PwmFiles(Path chip, int channel) {
        this.channel = chip.resolve("pwm" + channel);
    }

    /**
     * Stops the pulses, sets period and pulse, and reads all of it back; gives no pulse.
     *
     * @param period nanoseconds
     * @param pulse nanoseconds
     */
    void check(long period, long pulse) {
        try {
            set("enable", "0");
            set("duty_cycle", "0"); // a period shorter than the pulse that stands there would be refused
            set("period", Long.toString(period));
            set("duty_cycle", Long.toString(pulse));
        } catch (IOException e) {
            throw new IllegalStateException("the PWM channel can't be set: " + e.getMessage(), e);
        }
        expect("polarity", "normal");
    }

    private void set(String name, String value) throws IOException {
        Files.writeString(channel.resolve(name), value);
        expect(name, value);
    }

    private void expect(String name, String wanted) {
        String is;
        try {
            is = Files.readString(channel.resolve(name)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the PWM channel can't be read: " + e.getMessage(), e);
        }
        if (!is.equals(wanted)) {
            throw new IllegalStateException(name + " of the PWM channel is " + is + " and not " + wanted);
        }
    }
}
