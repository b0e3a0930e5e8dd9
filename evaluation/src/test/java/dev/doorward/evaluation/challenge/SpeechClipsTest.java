package dev.doorward.evaluation.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.evaluation.challenge.Dub.Span;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.track.Answer.State;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.VoiceFrame;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What faces answer that are asked for two words; the figures of docs/adr/0018. No clip shows somebody who speaks and is
 * heard, so the sound is dubbed: a voice where a mouth moves, the same voice at another time, and a voice over mouths that
 * are shut.
 */
class SpeechClipsTest {
    /** One man. The limits were chosen with all these clips in view, so none of the figures is held out. */
    private static final List<String> ONE_MAN = List.of("q01_webcam_31s", "q01_webcam_53s");

    private static final List<String> OTHERS = List.of("lp_d3", "lp_d9", "lp_d13", "lp_s29");
    private static final double[] SHIFTS = {-1.5, -1, -0.7, 0.7, 1, 1.5};
    private static final String[] WORDS = {"window, monday", "apple, river", "butter, mother", "seven, garden"};

    private record Moving(String clip, Dub dub, List<Span> mouthing) {}

    @Test
    void a_voice_passes_with_the_lips_that_it_was_laid_on_and_not_at_another_time_nor_on_another_face()
            throws Exception {
        List<Moving> all = new ArrayList<>();
        for (String clip : Stream.concat(ONE_MAN.stream(), OTHERS.stream()).toList()) {
            Dub dub = Dub.of(data().resolve("live_clips/" + clip + ".mp4"));
            dub.mouthings().forEach(one -> all.add(new Moving(clip, dub, one)));
        }
        for (boolean oneMan : new boolean[] {true, false}) {
            List<Moving> some = all.stream()
                    .filter(one -> ONE_MAN.contains(one.clip()) == oneMan)
                    .toList();
            int inStep = 0;
            int[] shifted = new int[SHIFTS.length];
            int foreign = 0;
            int foreignAsked = 0;
            for (Moving one : some) {
                List<VoiceFrame> voice = Dub.voice(one.mouthing(), 0);
                inStep += passes(one.dub(), voice);
                for (int i = 0; i < SHIFTS.length; i++) {
                    shifted[i] += passes(one.dub(), moved(voice, SHIFTS[i]));
                }
                for (Moving other : all) {
                    if (!other.clip().equals(one.clip())) {
                        double to = one.mouthing().getFirst().begin()
                                - other.mouthing().getFirst().begin();
                        List<VoiceFrame> its = Dub.voice(other.mouthing(), 0);
                        for (double at = to - 2; at <= to + 2; at += 0.5) {
                            foreignAsked++;
                            foreign += passes(one.dub(), moved(its, at));
                        }
                    }
                }
            }
            System.out.printf(
                    "%s: in step %d of %d; shifted by -1.5, -1, -0.7, 0.7, 1, 1.5 s: %s; another face's voice: %d of %d%n",
                    oneMan ? "one man" : "others",
                    inStep,
                    some.size(),
                    Arrays.toString(shifted),
                    foreign,
                    foreignAsked);
            assertThat(inStep).isGreaterThanOrEqualTo(some.size() / 2);
            assertThat(Arrays.stream(shifted).sum()).isLessThanOrEqualTo(some.size() * SHIFTS.length / 10);
            assertThat(foreign).isLessThanOrEqualTo(foreignAsked / 8);
        }
    }

    @Test
    void a_voice_over_a_shut_mouth_never_passes() throws Exception {
        int asked = 0;
        int passed = 0;
        try (Stream<Path> files = Files.list(data().resolve("zju_blink"))) {
            for (Path clip : files.filter(file -> file.toString().endsWith("NN.mp4"))
                    .sorted()
                    .toList()) {
                Dub dub = Dub.of(clip);
                for (double at = 1.5; at < 2.6; at += 0.5) {
                    asked++;
                    passed += passes(dub, Dub.words(WORDS[asked % WORDS.length], at));
                }
            }
        }
        for (String clip :
                List.of("live_clips/lp_s18", "pad_clips/p01_real_headturns", "pad_clips/p01_replay_monitor")) {
            Dub dub = Dub.of(data().resolve(clip + ".mp4"));
            for (double at = 1.5; at < dub.end() - 3; at += 0.5) {
                asked++;
                passed += passes(dub, Dub.words(WORDS[asked % WORDS.length], at));
            }
        }
        System.out.printf("a voice over shut mouths: %d of %d pass%n", passed, asked);
        assertThat(passed).isZero();
    }

    /** Somebody speaks beside a person whose mouth is shut, and whose head turns: the sound of the clips themselves. */
    @Test
    void the_sound_of_real_clips_in_which_nobody_seen_speaks_never_passes() throws Exception {
        Map<String, Integer> passed = new LinkedHashMap<>();
        int asked = 0;
        for (String clip :
                List.of("live_clips/lp_s18", "pad_clips/p01_real_headturns", "pad_clips/p01_replay_monitor")) {
            Path file = data().resolve(clip + ".mp4");
            Dub dub = Dub.of(file);
            List<VoiceFrame> heard = Dub.heard(Sound.of(file), 0);
            for (double at = 0.5; at < dub.end() - 2; at += 0.25) {
                asked++;
                passed.merge(clip, dub.asked(heard, at).state() == State.DONE ? 1 : 0, Integer::sum);
            }
        }
        System.out.printf("the clips' own sound: %d moments, passed %s%n", asked, passed);
        assertThat(passed.values()).containsOnly(0);
    }

    @Test
    void a_photograph_that_is_moved_and_tilted_while_somebody_speaks_never_passes() throws Exception {
        int asked = 0;
        int passed = 0;
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            for (String clip : List.of("lp_d3", "lp_d9", "lp_d13", "lp_s29", "q01_webcam_31s")) {
                Image still = still(data().resolve("live_clips/" + clip + ".mp4"));
                Print print =
                        new Print(still, largest(analyzer, still).orElseThrow().box());
                for (int way = 0; way < 2; way++) {
                    Dub dub = shaken(analyzer, print, way);
                    for (String words : WORDS) {
                        asked++;
                        passed += passes(dub, Dub.words(words, 2));
                    }
                }
            }
        }
        System.out.printf("photographs moved while somebody speaks: %d of %d pass%n", passed, asked);
        assertThat(passed).isZero();
    }

    /** Still but while the words are said, when it is tilted to 12° and moved up and down, four times a second. */
    private static Dub shaken(FaceAnalyzer analyzer, Print print, int way) {
        List<HeadFrame> heads = new ArrayList<>();
        for (int frame = 0; frame < 90; frame++) {
            double seconds = frame / 15.0;
            double swing = seconds > 2 && seconds < 3.3 ? Math.sin(2 * Math.PI * 4 * (seconds - 2)) : 0;
            Image tilted = print.tilted(way * 12 * swing, (1 - way) * 12 * swing);
            largest(analyzer, tilted.crop(new Box(20, 30 + 25 * swing, 600, 420)))
                    .ifPresent(face -> heads.add(new HeadFrame(seconds, face.pose(), face.landmarks())));
        }
        return new Dub(heads);
    }

    private static int passes(Dub dub, List<VoiceFrame> voice) {
        return dub.asked(voice).state() == State.DONE ? 1 : 0;
    }

    private static List<VoiceFrame> moved(List<VoiceFrame> voice, double by) {
        return voice.stream()
                .map(one -> new VoiceFrame(one.seconds() + by, one.probability()))
                .toList();
    }

    private static Optional<Face> largest(FaceAnalyzer analyzer, Image picture) {
        return analyzer.analyze(picture).stream()
                .max(Comparator.comparingDouble(face -> face.box().area()));
    }

    private static Image still(Path clip) throws Exception {
        Image[] still = new Image[1];
        Clip.watch(clip, (frame, seconds) -> {
            still[0] = frame;
            return seconds < 1;
        });
        return still[0];
    }

    private static Path data() {
        String data = System.getenv("DOORWARD_DATA_DIR");
        assumeThat(data).as("DOORWARD_DATA_DIR is set").isNotNull();
        return Path.of(data);
    }
}
