package dev.doorward.access.lock;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.io.pwm.PwmType;
import com.pi4j.plugin.linuxfs.provider.pwm.LinuxFsPwmProvider;
import com.pi4j.plugin.mock.provider.pwm.MockPwmProvider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A hobby servo on Pi4J's hardware PWM. The kernel makes the pulses, so they neither jitter nor stop with this process.
 * Off the Pi the same class runs on Pi4J's mock plugin.
 */
public final class PwmServo implements Servo {
    /** Pulses a second that every analogue hobby servo takes. */
    private static final int HERTZ = 50;

    private static final double PERIOD_US = 1_000_000.0 / HERTZ;

    /**
     * @param atZero pulse at 0 degrees, microseconds
     * @param atHalfTurn pulse at 180 degrees, microseconds
     */
    public record Pulse(double atZero, double atHalfTurn) {
        public Pulse {
            if (atZero < 400 || atHalfTurn > 2_600 || atHalfTurn - atZero < 200) {
                throw new IllegalArgumentException("servo pulses must lie between 400 and 2600 µs, 200 apart");
            }
        }

        /** Share of the period that is high, in percent. */
        double duty(double degrees) {
            return microseconds(degrees) / PERIOD_US * 100.0;
        }

        double microseconds(double degrees) {
            return atZero + (atHalfTurn - atZero) * Math.clamp(degrees, 0.0, 180.0) / 180.0;
        }
    }

    private final Context pi4j;
    private final Pwm pwm;
    private final Pulse pulse;
    private final @Nullable PwmFiles files;

    private PwmServo(Context pi4j, String provider, int channel, Pulse pulse, @Nullable PwmFiles files) {
        this.pi4j = pi4j;
        this.pulse = pulse;
        this.files = files;
        try {
            // No initial value: nothing moves before it is told to.
            this.pwm = pi4j.create(Pwm.newConfigBuilder(pi4j)
                    .id("servo")
                    .address(channel)
                    .pwmType(PwmType.HARDWARE)
                    .frequency(HERTZ)
                    .provider(provider)
                    .build());
        } catch (RuntimeException e) {
            pi4j.shutdown();
            throw e;
        }
    }

    /**
     * @param sysfs usually {@code /sys/class/pwm}
     * @param chip number of the PWM chip: 0 on a Pi 4; on a Pi 5 it depends on the kernel
     * @param channel of the chip
     */
    public static PwmServo onHardware(Path sysfs, int chip, int channel, Pulse pulse) {
        Context pi4j = Pi4J.newContextBuilder()
                .add(LinuxFsPwmProvider.newInstance(sysfs.toString(), chip))
                .build();
        return new PwmServo(
                pi4j, LinuxFsPwmProvider.ID, channel, pulse, new PwmFiles(sysfs.resolve("pwmchip" + chip), channel));
    }

    public static PwmServo onMock(Pulse pulse) {
        Context pi4j =
                Pi4J.newContextBuilder().add(MockPwmProvider.newInstance()).build();
        return new PwmServo(pi4j, MockPwmProvider.ID, 0, pulse, null);
    }

    @Override
    public void check(double locked) {
        if (files != null) {
            files.check(Math.round(PERIOD_US * 1_000), Math.round(pulse.microseconds(locked) * 1_000));
        }
    }

    @Override
    public void turnTo(Side to, double degrees) {
        pwm.on(pulse.duty(degrees), HERTZ);
    }

    @Override
    public void rest() {
        pwm.off();
    }

    @Override
    public void close() {
        pi4j.shutdown();
    }
}
