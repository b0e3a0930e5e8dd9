package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.lock.PwmChip;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.SourceKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service with a servo on a hardware PWM pin, whose kernel files are a folder here. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
@TestProfile(RealLockQuarkusTest.OnAPi.class)
class RealLockQuarkusTest {
    public static final class OnAPi implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path sysfs = Files.createTempDirectory("doorward-test-pwm");
                PwmChip.in(sysfs, 2, 1);
                return Map.of(
                        "doorward.access.lock", "servo",
                        "doorward.access.gpio.exit-button", "",
                        "doorward.access.servo.sysfs", sysfs.toString(),
                        "doorward.access.servo.chip", "2",
                        "doorward.access.servo.channel", "1");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ConfigProperty(name = "doorward.access.servo.sysfs")
    Path sysfs;

    private House house;
    private Visitor visitor;

    @BeforeEach
    void someoneComes() {
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720));
        house.allow(ANNA, AccessLevel.RESIDENT);
        house.awaitLock(LockState.State.LOCKED);
        visitor = house.visitor();
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void turns_the_bolt_for_a_living_resident_and_back() throws IOException {
        assertThat(pulse()).isEqualTo(angle(10));
        house.known(visitor, ANNA);
        house.say(visitor.isAlive(1));

        assertThat(house.awaitLock(LockState.State.UNLOCKED).mock()).isFalse();
        assertThat(pulse()).isEqualTo(angle(100));
        house.awaitLock(LockState.State.LOCKED);
        assertThat(pulse()).isEqualTo(angle(10));
        await().untilAsserted(
                        () -> assertThat(PwmChip.read(channel(), "enable")).isZero());
    }

    @Test
    void is_not_moved_by_a_demo_a_file_or_a_folder() throws IOException {
        for (SourceKind source : new SourceKind[] {SourceKind.DEMO, SourceKind.FILE, SourceKind.FOLDER}) {
            visitor = house.visitor().from(source);
            house.known(visitor, ANNA);
            house.say(visitor.isAlive(1));
            assertThat(house.awaitDecision(visitor.track()).decision())
                    .isEqualTo(new Decision.Denied(DenialReason.REAL_LOCK_NEEDS_CAMERA, ANNA));
        }
        assertThat(house.everMoved()).isFalse();
        assertThat(pulse()).isEqualTo(angle(10));
    }

    private Path channel() {
        return sysfs.resolve("pwmchip2").resolve("pwm1");
    }

    private long pulse() throws IOException {
        return PwmChip.read(channel(), "duty_cycle");
    }

    /** Nanoseconds: 500 µs at 0°, 2500 µs at 180°. */
    private static long angle(double degrees) {
        return Math.round(500_000 + degrees / 180 * 2_000_000);
    }
}
