package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GpioPinsTest {
    private final GpioPins pins = GpioPins.onMock();

    @AfterEach
    void end() {
        pins.close();
    }

    @Test
    void a_contact_that_nobody_closed_is_open() {
        assertThat(pins.at(17).isClosed()).isFalse();
    }

    @Test
    void a_pin_at_ground_is_a_closed_contact_and_another_pin_another_contact() {
        Pin door = pins.at(17);
        Pin exit = pins.at(27);
        MockWires.close(pins, 17);
        assertThat(door.isClosed()).isTrue();
        assertThat(exit.isClosed()).isFalse();
        MockWires.open(pins, 17);
        assertThat(door.isClosed()).isFalse();
    }

    @Test
    void a_machine_without_pins_says_so_each_time_it_is_asked() {
        try (GpioPins none = GpioPins.onHardware()) {
            Contact contact = new Contact(none.at(17));
            assertThat(contact.change(0)).isEqualTo(Contact.Says.UNREADABLE);
            assertThat(contact.failure()).isNotBlank();
            assertThatThrownBy(none.at(17)::isClosed).isNotNull();
        }
    }
}
