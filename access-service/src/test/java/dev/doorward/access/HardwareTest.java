package dev.doorward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HardwareTest {
    private record Wiring(OptionalInt door, OptionalInt exitButton, OptionalInt bolt) implements AccessSettings.Gpio {}

    @Test
    void from_twoContactsOnOnePin_throws() {
        Hardware hardware = mock(new Wiring(OptionalInt.of(17), OptionalInt.of(17), OptionalInt.empty()));
        assertThatThrownBy(hardware::senses).hasMessage("GPIO 17 is set for two contacts");
    }

    @Test
    void door_without_contacts_lacks_nothing() {
        Hardware hardware = mock(new Wiring(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        assertThat(hardware.senses().failures()).isEmpty();
    }

    private static Hardware mock(AccessSettings.Gpio wiring) {
        return new Hardware(new AccessSettings() {
            @Override
            public Optional<Kind> lock() {
                return Optional.of(Kind.MOCK);
            }

            @Override
            public Servo servo() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Gpio gpio() {
                return wiring;
            }
        });
    }
}
