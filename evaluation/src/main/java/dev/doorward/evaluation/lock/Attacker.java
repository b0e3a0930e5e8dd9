package dev.doorward.evaluation.lock;

import static dev.doorward.evaluation.lock.Parties.FRONT;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.lock.Tried.Kind;
import dev.doorward.evaluation.lock.Tried.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Makes sequences, right and wrong ones. He has every account of the broker, hears everything, may hold back, repeat and
 * forge, and stands before the camera with a photograph; the keys of the services he has not.
 */
final class Attacker {
    static final PersonId RESIDENT = new PersonId("p-00000000000000aa");
    static final PersonId BARRED = new PersonId("p-00000000000000bb");
    private static final DoorId BACK = new DoorId("back");
    private static final List<Kind> WRONG =
            List.of(Kind.values()).stream().filter(kind -> !kind.opens).toList();
    private static final List<Kind> RIGHT =
            List.of(Kind.values()).stream().filter(kind -> kind.opens).toList();
    /** The door remembers 64 visits: who sends of more tracks at once has not got the camera's key. */
    private static final int TRACKS_OF_A_KIND = 2;

    private static final long STALE_MS = 3_500;

    private final Parties parties;
    private final Random random;
    private final String name;
    private final List<Tried> seen = new ArrayList<>();
    private final List<Tried> heldBack = new ArrayList<>();
    private int made;

    Attacker(Parties parties, long seed) {
        this.parties = parties;
        this.random = new Random(seed);
        this.name = "proof-" + Long.toString(seed, Character.MAX_RADIX) + "-";
    }

    Tried right() {
        return right(RIGHT.get(random.nextInt(RIGHT.size())));
    }

    Tried right(Kind kind) {
        Tried tried = kind == Kind.COMMAND
                ? command(kind, Party.ADMIN, FRONT, parties.fresh())
                : sequence(kind, honest(kind, parties::fresh));
        seen.add(tried);
        return tried;
    }

    /** Kept for {@link #released}: right when it was made, and too old then. */
    void holdBack() {
        Tried tried = sequence(Kind.HELD_BACK, honest(Kind.HELD_BACK, parties::fresh));
        heldBack.add(tried);
    }

    /** What was held back until now; for the next time something new is. */
    List<Tried> released() {
        List<Tried> now = List.copyOf(heldBack);
        heldBack.clear();
        return now;
    }

    Tried wrong() {
        Kind kind = WRONG.get(random.nextInt(WRONG.size()));
        return switch (kind) {
            case COMMAND_SIGNED_BY_ANOTHER_SERVICE -> command(kind, Party.RECOGNITION, FRONT, parties.fresh());
            case COMMAND_WITH_A_STALE_NONCE -> command(kind, Party.ADMIN, FRONT, stale());
            case COMMAND_FOR_ANOTHER_DOOR -> command(kind, Party.ADMIN, BACK, parties.fresh());
            case COMMAND_REPLAYED -> again(kind, Kind.COMMAND);
            case UNLOCK_WITHOUT_CODE -> {
                String text = random.nextBoolean() ? "UNLOCK" : "UNLOCK " + (100_000 + random.nextInt(900_000));
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                yield new Tried(
                        kind, null, null, List.of(new Message(Party.HOME_ASSISTANT, Topics.LOCK_SET, bytes, false)));
            }
            case REPLAYED -> again(kind, Kind.LIVING_RESIDENT);
            case HELD_BACK -> wrong(); // has a way of its own
            default -> sequence(kind, honest(kind, fresh(kind)));
        };
    }

    private Supplier<Freshness> fresh(Kind kind) {
        return switch (kind) {
            case STALE_NONCE -> this::stale;
            case INVENTED_NONCE -> () -> new Freshness(Nonce.random(), random.nextInt(100));
            default -> parties::fresh;
        };
    }

    private Freshness stale() {
        return new Freshness(parties.issuedBefore(STALE_MS).orElseGet(Nonce::random), random.nextInt(1_000));
    }

    /** The messages of an earlier sequence that opened, once more; of that kind, or any where there was none. */
    private Tried again(Kind kind, Kind of) {
        List<Tried> candidates =
                seen.stream().filter(tried -> tried.kind() == of).toList();
        if (candidates.isEmpty()) {
            return wrong();
        }
        Tried first = candidates.get(random.nextInt(candidates.size()));
        return new Tried(kind, null, null, first.messages());
    }

    /** What honest services say about this one, before it is signed. */
    private List<Evidence> honest(Kind kind, Supplier<Freshness> fresh) {
        TrackId track = kind.opens || kind == Kind.HELD_BACK ? new TrackId(name + ++made) : trackOf(kind, "");
        Face face = face(kind, track, fresh);
        PersonId person = kind == Kind.BARRED_PERSON ? BARRED : RESIDENT;
        boolean lives = kind != Kind.PHOTOGRAPH_OF_A_RESIDENT && kind != Kind.OUT_OF_ORDER_WITHOUT_LIFE;
        Face living =
                kind == Kind.FACE_ON_ONE_TRACK_LIFE_ON_ANOTHER ? face(kind, trackOf(kind, "alive-"), fresh) : face;
        List<Evidence> verdicts = new ArrayList<>();
        verdicts.add(face.hasNotBlinked());
        for (int i = 0; i < 4; i++) {
            verdicts.add(kind == Kind.LIVING_STRANGER ? face.isNobody() : face.is(person));
        }
        verdicts.add(lives ? living.isAlive() : face.hasNotBlinked());
        if (kind == Kind.OUT_OF_ORDER_WITHOUT_LIFE) {
            Collections.shuffle(verdicts, random);
        }
        return verdicts;
    }

    private TrackId trackOf(Kind kind, String which) {
        return new TrackId(name + which + kind.ordinal() + "-" + random.nextInt(TRACKS_OF_A_KIND));
    }

    private Face face(Kind kind, TrackId track, Supplier<Freshness> fresh) {
        DoorId door = kind == Kind.OF_ANOTHER_DOOR ? BACK : FRONT;
        SourceKind source = kind == Kind.RECORDING_BEFORE_A_REAL_LOCK
                ? List.of(SourceKind.DEMO, SourceKind.FILE, SourceKind.FOLDER).get(random.nextInt(3))
                : SourceKind.CAMERA;
        Instant seenAt = kind == Kind.CAMERA_CLOCK_YEARS_OFF
                ? Instant.now().plus(Duration.ofDays(random.nextInt(7_300) - 3_650))
                : Instant.now();
        return new Face(door, track, source, seenAt, rising(fresh));
    }

    /** Frames of one face come one after another, however quickly they are made here. */
    private static Supplier<Freshness> rising(Supplier<Freshness> fresh) {
        AtomicReference<Freshness> last = new AtomicReference<>();
        return () -> last.accumulateAndGet(
                fresh.get(),
                (before, now) -> before != null && before.nonce().equals(now.nonce())
                        ? new Freshness(now.nonce(), Math.max(now.sinceNonceMs(), before.sinceNonceMs() + 1))
                        : now);
    }

    private Tried sequence(Kind kind, List<Evidence> verdicts) {
        List<Message> messages = new ArrayList<>();
        for (Evidence verdict : verdicts) {
            Message message = message(kind, verdict);
            messages.add(message);
            if (kind == Kind.EVERY_MESSAGE_TWICE) {
                messages.add(message);
            }
        }
        return new Tried(kind, verdicts.getLast().track(), null, messages);
    }

    private Message message(Kind kind, Evidence verdict) {
        return switch (verdict) {
            case RecognitionVerdict one ->
                new Message(Party.RECOGNITION, Topics.RECOGNISED, payload(kind, one, Party.RECOGNITION), false);
            case LivenessVerdict one ->
                new Message(Party.LIVENESS, Topics.LIVENESS_JUDGED, payload(kind, one, Party.LIVENESS), false);
            default -> throw new IllegalArgumentException();
        };
    }

    private byte[] payload(Kind kind, Evidence verdict, Party party) {
        Party signer = kind == Kind.SIGNED_BY_ANOTHER_SERVICE
                ? (party == Party.LIVENESS ? Party.RECOGNITION : Party.LIVENESS)
                : party;
        DoorId topic =
                kind == Kind.SIGNED_FOR_ANOTHER_DOORS_TOPIC || kind == Kind.OF_ANOTHER_DOOR && random.nextBoolean()
                        ? BACK
                        : FRONT;
        return switch (verdict) {
            case RecognitionVerdict one when kind == Kind.UNSIGNED -> Json.write(one);
            case LivenessVerdict one when kind == Kind.UNSIGNED -> Json.write(one);
            case RecognitionVerdict one -> altered(kind, parties.sealed(Topics.RECOGNISED, topic, one, signer));
            case LivenessVerdict one -> altered(kind, parties.sealed(Topics.LIVENESS_JUDGED, topic, one, signer));
            default -> throw new IllegalArgumentException();
        };
    }

    private byte[] altered(Kind kind, byte[] signed) {
        if (kind == Kind.ALTERED_AFTER_SIGNING) {
            int at = random.nextInt(signed.length);
            signed[at] ^= (byte) (1 << random.nextInt(7));
        }
        return signed;
    }

    private Tried command(Kind kind, Party signer, DoorId door, Freshness fresh) {
        MessageId id = MessageId.random();
        LockCommand.Action action = random.nextInt(4) == 0 ? LockCommand.Action.HOLD_OPEN : LockCommand.Action.UNLOCK;
        Integer seconds = action == LockCommand.Action.HOLD_OPEN ? 1 : null;
        LockCommand command = new LockCommand(id, door, fresh, action, seconds, "account proof");
        byte[] signed = parties.sealed(Topics.LOCK_COMMAND, FRONT, command, signer);
        return new Tried(kind, null, id, List.of(new Message(Party.ADMIN, Topics.LOCK_COMMAND, signed, false)));
    }
}
