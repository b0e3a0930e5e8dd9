package dev.doorward.access.lock;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;

/**
 * An electric strike, or a relay before one, on a GPIO pin: high lets the door go, low holds it. The other way round a
 * pin that floats while the Pi starts would open, so there is no such setting. Off the Pi the same class runs on Pi4J's
 * mock plugin.
 */
public final class Strike implements Servo {
    private final Context pi4j;
    private final DigitalOutput output;

    private Strike(Context pi4j, String provider, int number) {
        this.pi4j = pi4j;
        try {
            this.output = pi4j.create(DigitalOutput.newConfigBuilder(pi4j)
                    .id("strike")
                    .address(number)
                    .initial(DigitalState.LOW)
                    .shutdown(DigitalState.LOW)
                    .provider(provider)
                    .build());
        } catch (RuntimeException e) {
            pi4j.shutdown();
            throw e;
        }
    }

    /** @param number as the chip counts (BCM), not as the header does */
    public static Strike onHardware(int number) {
        Context pi4j = Pi4J.newContextBuilder()
                .add(GpioDDigitalOutputProvider.newInstance())
                .build();
        return new Strike(pi4j, GpioDDigitalOutputProvider.ID, number);
    }

    public static Strike onMock(int number) {
        Context pi4j = Pi4J.newContextBuilder()
                .add(MockDigitalOutputProvider.newInstance())
                .build();
        return new Strike(pi4j, MockDigitalOutputProvider.ID, number);
    }

    @Override
    public void check(double locked) {
        output.state(DigitalState.LOW);
        if (output.state() != DigitalState.LOW) {
            throw new IllegalStateException("the output does not go low");
        }
    }

    /** Lets go, or holds, at once: of a turn only its end counts, and an angle that was set anew never opens. */
    @Override
    public void turnTo(Side to, double degrees) {
        output.state(to == Side.UNLOCKED ? DigitalState.HIGH : DigitalState.LOW);
    }

    @Override
    public boolean hasAngle() {
        return false;
    }

    /** Stays as it is: without current it would hold the door again. */
    @Override
    public void rest() {}

    @Override
    public void close() {
        output.state(DigitalState.LOW);
        pi4j.shutdown();
    }

    DigitalState state() {
        return output.state();
    }
}
