package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.access.lock.PwmServo.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pi4J's real sysfs provider, on a folder that looks like the kernel's. */
class PwmServoTest {
    private static final Pulse PULSE = new Pulse(500, 2_500);

    @TempDir
    Path sysfs;

    @Test
    void writes_the_pulse_of_an_angle_to_the_kernel() throws IOException {
        Path channel = PwmChip.in(sysfs, 2, 1);
        try (PwmServo servo = PwmServo.onHardware(sysfs, 2, 1, PULSE)) {
            servo.turnTo(Side.UNLOCKED, 90);
            assertThat(PwmChip.read(channel, "period")).isEqualTo(20_000_000);
            assertThat(PwmChip.read(channel, "duty_cycle")).isEqualTo(1_500_000);
            assertThat(PwmChip.read(channel, "enable")).isEqualTo(1);

            servo.turnTo(Side.UNLOCKED, 0);
            assertThat(PwmChip.read(channel, "duty_cycle")).isEqualTo(500_000);
            servo.turnTo(Side.UNLOCKED, 180);
            assertThat(PwmChip.read(channel, "duty_cycle")).isEqualTo(2_500_000);
        }
    }

    @Test
    void moves_nothing_before_it_is_told_to_and_rests_without_pulses() throws IOException {
        Path channel = PwmChip.in(sysfs, 0, 0);
        try (PwmServo servo = PwmServo.onHardware(sysfs, 0, 0, PULSE)) {
            assertThat(PwmChip.read(channel, "enable")).isZero();
            servo.turnTo(Side.UNLOCKED, 90);
            servo.rest();
            assertThat(PwmChip.read(channel, "enable")).isZero();
        }
    }

    @Test
    void test_of_itself_stops_what_a_crash_left_moving_and_reads_back_what_it_sets_without_a_pulse()
            throws IOException {
        Path channel = PwmChip.in(sysfs, 0, 0);
        Files.writeString(channel.resolve("duty_cycle"), "1611111\n");
        Files.writeString(channel.resolve("enable"), "1\n");
        try (PwmServo servo = PwmServo.onHardware(sysfs, 0, 0, PULSE)) {
            servo.check(90);
            assertThat(PwmChip.read(channel, "enable")).isZero();
            assertThat(PwmChip.read(channel, "period")).isEqualTo(20_000_000);
            assertThat(PwmChip.read(channel, "duty_cycle")).isEqualTo(1_500_000);
        }
    }

    @Test
    void test_of_itself_fails_with_words_where_the_kernel_does_not_keep_what_is_written() throws IOException {
        Path channel = PwmChip.in(sysfs, 0, 0);
        try (PwmServo servo = PwmServo.onHardware(sysfs, 0, 0, PULSE)) {
            Files.delete(channel.resolve("period"));
            Files.createSymbolicLink(channel.resolve("period"), Path.of("/dev/null"));
            assertThatThrownBy(() -> servo.check(10)).hasMessage("period of the PWM channel is  and not 20000000");
        }
        Path upsideDown = PwmChip.in(sysfs, 0, 1);
        Files.writeString(upsideDown.resolve("polarity"), "inversed\n");
        try (PwmServo servo = PwmServo.onHardware(sysfs, 0, 1, PULSE)) {
            assertThatThrownBy(() -> servo.check(10))
                    .hasMessage("polarity of the PWM channel is inversed and not normal");
        }
    }

    @Test
    void fails_where_there_is_no_such_chip() {
        assertThatThrownBy(() -> PwmServo.onHardware(sysfs, 7, 0, PULSE)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void fails_when_the_kernel_takes_it_away() throws IOException {
        Path channel = PwmChip.in(sysfs, 0, 0);
        PwmServo servo = PwmServo.onHardware(sysfs, 0, 0, PULSE);
        Files.delete(channel.resolve("duty_cycle"));
        Files.createDirectory(channel.resolve("duty_cycle"));
        assertThatThrownBy(() -> servo.turnTo(Side.UNLOCKED, 90)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void turns_on_the_mock_plugin_too() {
        try (PwmServo servo = PwmServo.onMock(PULSE)) {
            servo.turnTo(Side.UNLOCKED, 90);
            servo.rest();
        }
    }

    @Test
    void from_aPulseThatNoServoTakes_throws() {
        assertThatThrownBy(() -> new Pulse(100, 2_500)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pulse(500, 20_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pulse(2_000, 1_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
