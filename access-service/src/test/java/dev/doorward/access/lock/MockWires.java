package dev.doorward.access.lock;

import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;

/** Connects pins of Pi4J's mock plugin to ground, and cuts them off again. */
public final class MockWires {
    private MockWires() {}

    public static void close(GpioPins pins, int number) {
        ((MockDigitalInput) pins.input(number)).mockState(DigitalState.LOW);
    }

    public static void open(GpioPins pins, int number) {
        ((MockDigitalInput) pins.input(number)).mockState(DigitalState.HIGH);
    }
}
