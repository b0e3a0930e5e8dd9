package dev.doorward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HardwareTest {
    private record Wiring(
            OptionalInt door,
            OptionalInt exitButton,
            OptionalInt bolt,
            OptionalInt strike,
            Optional<List<Integer>> keypadRows,
            Optional<List<Integer>> keypadColumns)
            implements AccessSettings.Gpio {
        Wiring(OptionalInt door, OptionalInt exitButton, OptionalInt strike) {
            this(door, exitButton, OptionalInt.empty(), strike, Optional.empty(), Optional.empty());
        }

        Wiring(OptionalInt door, List<Integer> rows, List<Integer> columns) {
            this(
                    door,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.of(rows),
                    Optional.of(columns));
        }
    }

    @Test
    void from_twoContactsOnOnePin_throws() {
        Hardware hardware = mock(new Wiring(OptionalInt.of(17), OptionalInt.of(17), OptionalInt.empty()));
        assertThatThrownBy(hardware::senses).hasMessage("GPIO 17 is set twice");
    }

    @Test
    void strike_and_contact_on_one_pin_are_refused_and_so_is_a_strike_without_a_pin() {
        Hardware both = strike(new Wiring(OptionalInt.empty(), OptionalInt.of(22), OptionalInt.of(22)));
        assertThatThrownBy(both::senses).hasMessage("GPIO 22 is set twice");
        Hardware without = strike(new Wiring(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        assertThatThrownBy(without::servo).hasMessageContaining("DOORWARD_ACCESS_GPIO_STRIKE");
        assertThat(without.isMock()).isFalse();
    }

    @Test
    void door_without_contacts_lacks_nothing() {
        Hardware hardware = mock(new Wiring(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        assertThat(hardware.senses().failures()).isEmpty();
        assertThat(hardware.keypad()).isEmpty();
    }

    @Test
    void keypad_has_four_rows_and_three_or_four_columns_on_pins_of_its_own() {
        List<Integer> rows = List.of(5, 6, 13, 19);
        assertThat(mock(new Wiring(OptionalInt.empty(), rows, List.of(12, 16, 20)))
                        .keypad())
                .isPresent();
        for (List<Integer> columns : List.of(List.<Integer>of(), List.of(12, 16), List.of(12, 16, 20, 21, 26))) {
            assertThatThrownBy(() -> mock(new Wiring(OptionalInt.empty(), rows, columns)))
                    .hasMessageStartingWith("a keypad needs 4 pins");
        }
        Hardware shared = mock(new Wiring(OptionalInt.of(13), rows, List.of(12, 16, 20)));
        assertThatThrownBy(shared::senses).hasMessage("GPIO 13 is set twice");
    }

    private static Hardware mock(AccessSettings.Gpio wiring) {
        return hardware(AccessSettings.Kind.MOCK, wiring);
    }

    private static Hardware strike(AccessSettings.Gpio wiring) {
        return hardware(AccessSettings.Kind.STRIKE, wiring);
    }

    private static Hardware hardware(AccessSettings.Kind kind, AccessSettings.Gpio wiring) {
        return new Hardware(new AccessSettings() {
            @Override
            public Optional<Kind> lock() {
                return Optional.of(kind);
            }

            @Override
            public Servo servo() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Gpio gpio() {
                return wiring;
            }

            @Override
            public Audit audit() {
                throw new UnsupportedOperationException();
            }
        });
    }
}
