package dev.doorward.access;

import dev.doorward.access.lock.PwmServo;
import dev.doorward.access.lock.Servo;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What differs between a Raspberry Pi and any other machine. */
@Singleton
class Hardware {
    private static final Path MODEL = Path.of("/proc/device-tree/model");

    private final AccessSettings settings;

    Hardware(AccessSettings settings) {
        this.settings = settings;
    }

    boolean isMock() {
        return settings.lock().orElseGet(() -> onPi() ? AccessSettings.Kind.SERVO : AccessSettings.Kind.MOCK)
                == AccessSettings.Kind.MOCK;
    }

    /** Opens the servo, when the lock first needs it. */
    Supplier<Servo> servo() {
        AccessSettings.Servo servo = settings.servo();
        PwmServo.Pulse pulse = new PwmServo.Pulse(servo.pulseAtZero(), servo.pulseAtHalfTurn());
        return isMock()
                ? () -> PwmServo.onMock(pulse)
                : () -> PwmServo.onHardware(servo.sysfs(), servo.chip(), servo.channel(), pulse);
    }

    private static boolean onPi() {
        try {
            return Files.exists(MODEL) && Files.readString(MODEL).contains("Raspberry Pi");
        } catch (IOException e) {
            return false;
        }
    }
}
