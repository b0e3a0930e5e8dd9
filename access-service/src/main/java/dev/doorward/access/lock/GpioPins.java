package dev.doorward.access.lock;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contacts between a GPIO pin and ground, pulled up inside the chip; Pi4J's digital inputs, opened when they are first
 * read. Off the Pi the same class runs on Pi4J's mock plugin, where every contact is open until somebody closes it.
 */
public final class GpioPins implements AutoCloseable {
    private final Supplier<Context> opens;
    private final String provider;
    private final Map<Integer, DigitalInput> inputs = new HashMap<>();
    private @Nullable Context pi4j;

    private GpioPins(Supplier<Context> opens, String provider) {
        this.opens = opens;
        this.provider = provider;
    }

    public static GpioPins onHardware() {
        return new GpioPins(
                () -> Pi4J.newContextBuilder()
                        .add(GpioDDigitalInputProvider.newInstance())
                        .build(),
                GpioDDigitalInputProvider.ID);
    }

    public static GpioPins onMock() {
        return new GpioPins(
                () -> Pi4J.newContextBuilder()
                        .add(MockDigitalInputProvider.newInstance())
                        .build(),
                MockDigitalInputProvider.ID);
    }

    /** @param number as the chip counts (BCM), not as the header does */
    public Pin at(int number) {
        return () -> isAtGround(number);
    }

    private boolean isAtGround(int number) {
        DigitalState state = input(number).state();
        if (state == DigitalState.UNKNOWN) {
            throw new IllegalStateException("GPIO " + number + " says nothing");
        }
        return state == DigitalState.LOW;
    }

    synchronized DigitalInput input(int number) {
        return inputs.computeIfAbsent(number, this::open);
    }

    private DigitalInput open(int number) {
        if (pi4j == null) {
            pi4j = opens.get();
        }
        DigitalInput input = pi4j.create(DigitalInput.newConfigBuilder(pi4j)
                .id("gpio-" + number)
                .address(number)
                .pull(PullResistance.PULL_UP)
                .provider(provider)
                .build());
        if (input instanceof MockDigitalInput mock) {
            mock.mockState(DigitalState.HIGH); // it knows no pull-up
        }
        return input;
    }

    @Override
    public synchronized void close() {
        if (pi4j != null) {
            pi4j.shutdown();
        }
    }
}
