package dev.doorward.access;

import dev.doorward.access.keypad.GpioKeypad;
import dev.doorward.access.lock.GpioPins;
import dev.doorward.access.lock.Pin;
import dev.doorward.access.lock.PwmServo;
import dev.doorward.access.lock.Senses;
import dev.doorward.access.lock.Servo;
import dev.doorward.access.lock.Strike;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** What differs between a Raspberry Pi and any other machine. */
@Singleton
class Hardware {
    private static final Path MODEL = Path.of("/proc/device-tree/model");

    private final AccessSettings settings;
    private final GpioPins pins;
    private final Optional<GpioKeypad> keypad;

    Hardware(AccessSettings settings) {
        this.settings = settings;
        this.pins = isMock() ? GpioPins.onMock() : GpioPins.onHardware();
        this.keypad = keypad(settings.gpio());
    }

    /** Where both its rows and its columns are named. */
    private Optional<GpioKeypad> keypad(AccessSettings.Gpio gpio) {
        List<Integer> rows = gpio.keypadRows().orElse(List.of());
        List<Integer> columns = gpio.keypadColumns().orElse(List.of());
        if (rows.isEmpty() && columns.isEmpty()) {
            return Optional.empty();
        }
        if (rows.size() != 4 || columns.size() < 3 || columns.size() > 4) {
            throw new IllegalArgumentException("a keypad needs 4 pins in DOORWARD_ACCESS_GPIO_KEYPAD_ROWS,"
                    + " and 3 or 4 in DOORWARD_ACCESS_GPIO_KEYPAD_COLUMNS");
        }
        return Optional.of(isMock() ? GpioKeypad.onMock(rows, columns) : GpioKeypad.onHardware(rows, columns));
    }

    Optional<GpioKeypad> keypad() {
        return keypad;
    }

    boolean isMock() {
        return kind() == AccessSettings.Kind.MOCK;
    }

    private AccessSettings.Kind kind() {
        return settings.lock().orElseGet(() -> onPi() ? AccessSettings.Kind.SERVO : AccessSettings.Kind.MOCK);
    }

    /** Opens the servo, or the strike, when the lock first needs it. */
    Supplier<Servo> servo() {
        return switch (kind()) {
            case MOCK -> () -> PwmServo.onMock(pulse());
            case SERVO -> {
                AccessSettings.Servo servo = settings.servo();
                PwmServo.Pulse pulse = pulse();
                yield () -> PwmServo.onHardware(servo.sysfs(), servo.chip(), servo.channel(), pulse);
            }
            case STRIKE -> {
                int pin = settings.gpio()
                        .strike()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "DOORWARD_LOCK=strike needs its pin in DOORWARD_ACCESS_GPIO_STRIKE"));
                yield () -> Strike.onHardware(pin);
            }
        };
    }

    private PwmServo.Pulse pulse() {
        AccessSettings.Servo servo = settings.servo();
        return new PwmServo.Pulse(servo.pulseAtZero(), servo.pulseAtHalfTurn());
    }

    /** The contacts that this door has. */
    Senses senses() {
        AccessSettings.Gpio gpio = settings.gpio();
        Set<Integer> taken = new HashSet<>();
        gpio.strike().ifPresent(number -> take(number, taken));
        gpio.keypadRows().orElse(List.of()).forEach(number -> take(number, taken));
        gpio.keypadColumns().orElse(List.of()).forEach(number -> take(number, taken));
        return new Senses(pin(gpio.door(), taken), pin(gpio.exitButton(), taken), pin(gpio.bolt(), taken));
    }

    GpioPins pins() {
        return pins;
    }

    void close() {
        pins.close();
    }

    /** Two on one pin would be one: an opened door must not press the button. */
    private Optional<Pin> pin(OptionalInt number, Set<Integer> taken) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        take(number.getAsInt(), taken);
        return Optional.of(pins.at(number.getAsInt()));
    }

    private static void take(int number, Set<Integer> taken) {
        if (!taken.add(number)) {
            throw new IllegalArgumentException("GPIO " + number + " is set twice");
        }
    }

    private static boolean onPi() {
        try {
            return Files.exists(MODEL) && Files.readString(MODEL).contains("Raspberry Pi");
        } catch (IOException e) {
            return false;
        }
    }
}
