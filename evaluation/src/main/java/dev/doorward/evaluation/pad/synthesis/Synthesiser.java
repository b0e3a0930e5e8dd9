package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.EyeAspectRatio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes attacks out of clips of living people. The same clip, attack and number always give the same attack. */
public final class Synthesiser {
    private static final double NOISE = 1.5;
    /** Seconds for which somebody looks through the holes: time to be asked for a movement, and to answer. */
    private static final double PATIENT = 9;
    /** Every so many of the photographs are fixed before the camera; a held one without a sensor's noise, too. */
    public static final int FIXED = 3;

    /**
     * A clip in memory.
     *
     * @param points of the face in each frame; null where none was found
     * @param still number of the frame that makes the best photograph
     */
    public record Living(List<Image> frames, List<@Nullable Landmarks> points, double rate, int still) {
        int width() {
            return frames.getFirst().width();
        }

        int height() {
            return frames.getFirst().height();
        }

        /** Forth and back, until it lasts so long. */
        Living lasting(double seconds) {
            int count = (int) Math.ceil(seconds * rate);
            int round = Math.max(1, 2 * frames.size() - 2);
            int[] order = IntStream.range(0, Math.max(count, frames.size()))
                    .map(i -> Math.min(i % round, round - i % round))
                    .toArray();
            return new Living(
                    Arrays.stream(order).mapToObj(frames::get).toList(),
                    Arrays.stream(order)
                            .<@Nullable Landmarks>mapToObj(points::get)
                            .collect(Collectors.toCollection(ArrayList::new)),
                    rate,
                    still);
        }

        /** Its best frame alone, for as long as the clip lasts and no longer than that. */
        public Living still(double mostSeconds) {
            int count = (int) Math.min(frames.size(), Math.ceil(mostSeconds * rate));
            return new Living(
                    Collections.nCopies(count, frames.get(still)),
                    Collections.nCopies(count, points.get(still)),
                    rate,
                    0);
        }
    }

    private Synthesiser() {}

    /** @throws UnusableInputException when the clip cannot be played, or shows no face */
    public static Living read(Path clip, FaceAnalyzer analyzer) throws UnusableInputException {
        List<Image> frames = new ArrayList<>();
        List<@Nullable Landmarks> points = new ArrayList<>();
        double[] last = {0};
        int still = -1;
        double best = 0;
        Clip.watch(clip, (frame, seconds) -> {
            frames.add(frame);
            last[0] = seconds;
            return true;
        });
        for (Image frame : frames) {
            Optional<Face> face = analyzer.analyze(frame).stream()
                    .max(Comparator.comparingDouble(one -> one.box().area()));
            points.add(face.map(Face::landmarks).orElse(null));
            double open = face.map(one -> EyeAspectRatio.of(one.landmarks()).mean()
                            - Math.abs(one.pose().yaw()) / 200)
                    .orElse(0.0);
            if (open > best) {
                best = open;
                still = points.size() - 1;
            }
        }
        if (still < 0) {
            throw new UnusableInputException(clip + " shows no face");
        }
        return new Living(frames, points, (frames.size() - 1) / last[0], still);
    }

    /**
     * The frames of the attack, at the clip's own rate.
     *
     * @param behind whose eyes look through the holes; the clip's own person does as well
     * @param number of the attack on this clip, from 0
     */
    public static List<Image> attack(Attack attack, Living clip, Living behind, long seed, int number) {
        Random random = new Random(31 * (31 * seed + attack.ordinal()) + number);
        Image photo = clip.frames().get(clip.still());
        return switch (attack) {
            case HELD ->
                number % FIXED == 0
                        ? clip.frames().stream().map(frame -> photo).toList()
                        : held(clip, Print.printed(photo, random), random, 0);
            case MOVED -> held(clip, Print.printed(photo, random), random, random.nextDouble(0.3, 1));
            case EYE_HOLES -> eyeHoles(clip, behind.lasting(PATIENT), number % FIXED == 0, random);
            case MASK -> masked(clip, behind, random);
            case REPLAY -> replay(clip, false, random);
            case REPLAY_ON_STAND -> replay(clip, true, random);
            case NONE ->
                clip.frames().stream()
                        .map(frame -> Print.taken(frame, NOISE, random))
                        .toList();
        };
    }

    private static List<Image> held(Living clip, Image photo, Random random, double reach) {
        Hand hand = new Hand(random, random.nextDouble(0.8, 1.4), reach);
        Image wall = Print.wall(photo.width(), photo.height(), random);
        List<Image> frames = new ArrayList<>();
        for (int i = 0; i < clip.frames().size(); i++) {
            frames.add(shown(photo, wall, hand, i / clip.rate(), random));
        }
        return frames;
    }

    private static List<Image> eyeHoles(Living clip, Living behind, boolean isFixed, Random random) {
        double scale = random.nextDouble(0.9, 1.4);
        Hand hand = isFixed ? Hand.stand(random, scale) : new Hand(random, scale, random.nextDouble(0, 0.25));
        Image photo = Print.printed(clip.frames().get(clip.still()), random);
        Landmarks still = clip.points().get(clip.still());
        Image wall = Print.wall(photo.width(), photo.height(), random);
        List<Image> frames = new ArrayList<>();
        Image worn = photo;
        for (int i = 0; i < behind.frames().size(); i++) {
            Landmarks alive = behind.points().get(i);
            if (still != null && alive != null) {
                worn = EyeHoles.worn(photo, still, behind.frames().get(i), alive);
            }
            frames.add(shown(worn, wall, hand, i / behind.rate(), random));
        }
        return frames;
    }

    /** The wearer's own room is around it, and it moves as their head does, without what shakes found points. */
    private static List<Image> masked(Living clip, Living wearer, Random random) {
        Image photo = Print.printed(clip.frames().get(clip.still()), random);
        Mask mask = new Mask(photo, Objects.requireNonNull(clip.points().get(clip.still())));
        List<Image> frames = new ArrayList<>();
        for (int i = 0; i < wearer.frames().size(); i++) {
            Image frame = wearer.frames().get(i);
            Optional<Landmarks> head = Mask.steady(wearer.points(), i);
            frames.add(Print.taken(head.map(points -> mask.worn(frame, points)).orElse(frame), NOISE, random));
        }
        return frames;
    }

    private static List<Image> replay(Living clip, boolean onStand, Random random) {
        Screen screen = new Screen(clip.width(), clip.height(), onStand, random);
        List<Image> frames = new ArrayList<>();
        for (int i = 0; i < clip.frames().size(); i++) {
            frames.add(screen.filmed(clip.frames().get(i), i / clip.rate()));
        }
        return frames;
    }

    private static Image shown(Image photo, Image wall, Hand hand, double seconds, Random random) {
        return Print.taken(Sampler.placed(photo, wall, hand.at(seconds, wall.width(), wall.height())), NOISE, random);
    }
}
