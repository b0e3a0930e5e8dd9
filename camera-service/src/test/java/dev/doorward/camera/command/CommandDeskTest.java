package dev.doorward.camera.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.camera.Clips;
import dev.doorward.camera.capture.Capture;
import dev.doorward.camera.capture.Wish;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceSpec;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.CameraCommand.Action;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NewestNonce;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandDeskTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final Ticking clock = new Ticking();
    private final Capture capture = new Capture(
            spec -> {
                throw new SourceException("nothing is opened here");
            },
            new NewestNonce(),
            clock,
            new Wish(new SourceSpec.Demo(), false, true),
            frame -> {},
            () -> {});
    private final CommandDesk desk = new CommandDesk(FRONT, clock, capture);

    @TempDir
    Path folder;

    @Test
    void uses_another_source() throws Exception {
        Path clip = Clips.grey(folder.resolve("clip.mp4"), 2, 30);

        CommandAnswered answer = desk.carryOut(use(clip.toString()));

        assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
        assertThat(answer.reason()).isEqualTo("the source is " + clip);
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere/visit.mp4, there is no readable file /nowhere/visit.mp4",
        "rtsp://admin:geheim@cam/live, "
                + "'a source holds no user or password: set DOORWARD_SOURCE_CREDENTIALS=user:password instead'",
    })
    void refuses_a_source_that_cannot_be(String source, String reason) {
        CommandAnswered answer = desk.carryOut(use(source));

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    void carries_out_a_command_once() {
        CameraCommand stop = command(Action.STOP, FRONT, START);
        assertThat(desk.carryOut(stop).outcome()).isEqualTo(Outcome.DONE);

        assertThat(desk.carryOut(stop).reason()).isEqualTo("it was carried out before");
    }

    @ParameterizedTest
    @CsvSource({"31, 0", "0, 31"})
    void refuses_what_is_late_or_from_the_future(long now, long issued) {
        clock.now = START.plusSeconds(now);
        CameraCommand command = command(Action.STOP, FRONT, START.plusSeconds(issued));

        assertThat(desk.carryOut(command).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void refuses_what_was_given_before_the_start_because_it_may_have_been_carried_out_then() {
        CameraCommand command = command(Action.STOP, FRONT, START.minusSeconds(1));

        assertThat(desk.carryOut(command).reason()).isEqualTo("it was given before this camera service started");
    }

    @Test
    void refuses_a_command_for_another_door() {
        assertThat(desk.carryOut(command(Action.STOP, new DoorId("back"), START))
                        .reason())
                .isEqualTo("it is for another door");
    }

    private static CameraCommand use(String source) {
        return new CameraCommand(MessageId.random(), FRONT, START, Action.USE, source, false);
    }

    private static CameraCommand command(Action action, DoorId door, Instant issued) {
        return new CameraCommand(MessageId.random(), door, issued, action, null, false);
    }

    private static final class Ticking extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
