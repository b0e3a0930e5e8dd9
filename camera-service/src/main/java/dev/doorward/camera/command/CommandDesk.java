package dev.doorward.camera.command;

import dev.doorward.camera.capture.Capture;
import dev.doorward.camera.capture.Wish;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceParser;
import dev.doorward.camera.source.SourceSpec;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.wire.RejectedException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries out commands whose signature was found good, once each. A command of another door, from before this start,
 * more than 30 s old, or seen before is refused.
 */
public final class CommandDesk {
    private static final Duration MOST_AGE = Duration.ofSeconds(30);

    private final DoorId door;
    private final Clock clock;
    private final Capture capture;
    private final Instant start;
    private final Map<MessageId, Instant> seen = new HashMap<>();

    public CommandDesk(DoorId door, Clock clock, Capture capture) {
        this.door = door;
        this.clock = clock;
        this.capture = capture;
        this.start = clock.instant();
    }

    /** What became of it. */
    public synchronized CommandAnswered carryOut(CameraCommand command) {
        try {
            refuseUnlessNew(command);
            return answer(command, Outcome.DONE, done(command));
        } catch (RejectedException | SourceException e) {
            return answer(command, Outcome.REFUSED, e.getMessage());
        }
    }

    private void refuseUnlessNew(CameraCommand command) throws RejectedException {
        Instant now = clock.instant();
        seen.values().removeIf(issued -> Duration.between(issued, now).compareTo(MOST_AGE) > 0);
        if (!command.door().equals(door)) {
            throw new RejectedException("it is for another door");
        }
        if (command.issuedAt().isBefore(start)) {
            throw new RejectedException("it was given before this camera service started");
        }
        if (Duration.between(command.issuedAt(), now).abs().compareTo(MOST_AGE) > 0) {
            throw new RejectedException("it was not given within the last 30 s; do the clocks agree?");
        }
        if (seen.putIfAbsent(command.id(), command.issuedAt()) != null) {
            throw new RejectedException("it was carried out before");
        }
    }

    private String done(CameraCommand command) throws SourceException {
        return switch (command.action()) {
            case START -> {
                capture.turn(true);
                yield "the camera looks";
            }
            case STOP -> {
                capture.turn(false);
                yield "the camera is stopped";
            }
            case USE -> {
                SourceSpec spec = SourceParser.parse(String.valueOf(command.source()));
                if (spec instanceof SourceSpec.VideoFile file && !Files.isReadable(file.path())) {
                    throw new SourceException("there is no readable file " + file.path());
                }
                capture.use(new Wish(spec, command.loop(), true));
                yield "the source is " + spec.shown();
            }
        };
    }

    private CommandAnswered answer(CameraCommand command, Outcome outcome, String reason) {
        return new CommandAnswered(door, command.id().value(), outcome, clipped(reason), clock.instant());
    }

    private static String clipped(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
