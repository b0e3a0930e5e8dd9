package dev.doorward.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What belongs to the hardware of one door, and so to its environment and not to the page. */
@ConfigMapping(prefix = "doorward.access")
public interface AccessSettings {
    /** {@code servo}, {@code strike} or {@code mock}; left out, it is the servo on a Raspberry Pi and the mock elsewhere. */
    Optional<Kind> lock();

    Servo servo();

    Gpio gpio();

    Audit audit();

    /** What this door writes down. */
    interface Audit {
        /** Lines kept for a server that is away, about 1 kB each; beyond that refusals go first, then the oldest. */
        @WithDefault("20000")
        int mostLines();
    }

    enum Kind {
        MOCK,
        SERVO,
        /** An electric strike or a relay, on {@link Gpio#strike()}. */
        STRIKE
    }

    /** A hobby servo on a hardware PWM pin. */
    interface Servo {
        /** Where the kernel shows its PWM chips. */
        @WithDefault("/sys/class/pwm")
        Path sysfs();

        /** Number of the PWM chip: 0 on a Pi 4; a Pi 5 has others, depending on the kernel. */
        @WithDefault("0")
        int chip();

        /** Channel of the chip: 0 is GPIO 18 on a Pi 4 with {@code dtoverlay=pwm,pin=18,func=2}. */
        @WithDefault("0")
        int channel();

        /** Pulse at 0 degrees, microseconds; most hobby servos take 500. */
        @WithDefault("500")
        double pulseAtZero();

        /** Pulse at 180 degrees, microseconds; most hobby servos take 2500. */
        @WithDefault("2500")
        double pulseAtHalfTurn();
    }

    /** Contacts between a GPIO pin and ground, by the chip's numbers (BCM); what is left out is not there. */
    interface Gpio {
        /** Reed contact, closed while the door is: then the lock waits for an open door, and tells a forced one. */
        OptionalInt door();

        /** Button inside, closed while it is pressed: opens for as long as a face does. */
        OptionalInt exitButton();

        /** Output of a {@code strike}: high while the door may be opened. */
        OptionalInt strike();

        /** Pins of the four rows of a matrix keypad, from the one with 1 2 3 on; outputs. */
        Optional<List<Integer>> keypadRows();

        /** Pins of its three or four columns, from the one with 1 4 7 on. */
        Optional<List<Integer>> keypadColumns();

        /** Switch that the bolt closes when it is thrown: then a bolt that does not arrive is told. */
        OptionalInt bolt();
    }
}
