package dev.doorward.evaluation.challenge;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.Lips;
import dev.doorward.vision.liveness.track.SpeechJudge;
import dev.doorward.vision.liveness.track.VoiceFrame;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.voice.VoiceActivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A face and its lips, and sound that is laid under them afterwards. */
record Dub(List<HeadFrame> heads) {
    /** A stretch of time, seconds. */
    record Span(double begin, double end) {}

    private static final int RATE = VoiceActivity.SAMPLE_RATE;
    private static final double STEP = 0.04;
    private static final double ACTIVE = 0.01;
    private static final double WITHIN = 6;
    private static final AudioFormat MONO = new AudioFormat(RATE, 16, 1, true, false);

    static Dub of(Path clip) throws UnusableInputException {
        List<HeadFrame> heads = new ArrayList<>();
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            Clip.watch(clip, (frame, seconds) -> {
                analyzer.analyze(frame).stream()
                        .max(Comparator.comparingDouble(one -> one.box().area()))
                        .ifPresent(face -> heads.add(new HeadFrame(seconds, face.pose(), face.landmarks())));
                return true;
            });
        }
        return new Dub(heads);
    }

    double end() {
        return heads.getLast().seconds();
    }

    /** Groups of movements of the mouth as two words might be, with a rest before and after. */
    List<List<Span>> mouthings() {
        List<Span> moves = moves();
        List<List<Span>> groups = new ArrayList<>();
        for (int i = 0, j; i < moves.size(); i = j + 1) {
            j = i;
            while (j + 1 < moves.size()
                    && moves.get(j + 1).begin() - moves.get(j).end() < 0.65
                    && moves.get(j + 1).end() - moves.get(i).begin() <= 3.6) {
                j++;
            }
            double before =
                    moves.get(i).begin() - (i == 0 ? 0 : moves.get(i - 1).end());
            double after = (j + 1 == moves.size() ? end() : moves.get(j + 1).begin())
                    - moves.get(j).end();
            double sum = moves.subList(i, j + 1).stream()
                    .mapToDouble(one -> one.end() - one.begin() + 0.2)
                    .sum();
            boolean inside = moves.get(i).begin() > 1.4 && moves.get(j).end() < end() - 1.2;
            if (inside && before >= 0.5 && after >= 0.4 && sum >= 0.6) {
                groups.add(List.copyOf(moves.subList(i, j + 1)));
            }
        }
        return groups;
    }

    private List<Span> moves() {
        List<Lips.Frame> lips = heads.stream().map(Lips.Frame::of).toList();
        List<Span> moves = new ArrayList<>();
        for (double at = 0; at < end(); at += STEP) {
            if (Lips.activity(lips, at).orElse(0) > ACTIVE) {
                boolean on = !moves.isEmpty() && at - moves.getLast().end() <= 0.2;
                moves.add(on ? new Span(moves.removeLast().begin(), at) : new Span(at, at));
            }
        }
        return moves;
    }

    /** What somebody is found to have answered who is asked a second before that voice begins. */
    Answer asked(List<VoiceFrame> heard) {
        double begin = heard.stream()
                .filter(one -> one.probability() > 0.5)
                .findFirst()
                .orElseThrow()
                .seconds();
        return asked(heard, begin - 1);
    }

    Answer asked(List<VoiceFrame> heard, double at) {
        List<HeadFrame> before =
                heads.stream().filter(one -> one.seconds() <= at).toList();
        SpeechJudge judge = new SpeechJudge(at, at + WITHIN, before);
        Answer answer = new Answer(Answer.State.WAITING, 0, 1, "");
        for (HeadFrame head : heads.subList(before.size(), heads.size())) {
            answer = judge.add(
                    head,
                    heard.stream()
                            .filter(one -> one.seconds() <= head.seconds() && one.seconds() > at - 3)
                            .toList());
        }
        return answer;
    }

    /** A voice at these times and at no other, as the model hears it: it begins just after the lips. */
    static List<VoiceFrame> voice(List<Span> times, double shift) throws Exception {
        double from = times.getFirst().begin() - 3;
        short[] speech = speech("many people remember wonderful summer mornings by a warm blue river ".repeat(3));
        short[] sound = new short[(int) ((times.getLast().end() + 3 - from) * RATE)];
        int next = 0;
        for (Span time : times) {
            int begin = (int) ((time.begin() + 0.05 - from) * RATE);
            int end = Math.min(sound.length, (int) ((time.end() + 0.1 - from) * RATE));
            for (int i = begin; i < end; i++) {
                sound[i] = speech[next++];
            }
        }
        return heard(sound, from + shift);
    }

    /** Two words at that time. */
    static List<VoiceFrame> words(String words, double at) throws Exception {
        short[] speech = speech(words);
        short[] sound = new short[speech.length + 6 * RATE];
        System.arraycopy(speech, 0, sound, 3 * RATE, speech.length);
        return heard(sound, at - 3);
    }

    static List<VoiceFrame> heard(short[] sound, double from) {
        try (VoiceActivity ear = VoiceActivity.open(ModelStore.standard())) {
            return ear.hear(sound, 0).stream()
                    .map(one -> new VoiceFrame(from + one.nanos() / 1e9, one.probability()))
                    .toList();
        }
    }

    private static short[] speech(String words) throws Exception {
        Path file = Files.createTempFile("speech", ".wav");
        try {
            int status = new ProcessBuilder("espeak-ng", "-w", file.toString(), words)
                    .start()
                    .waitFor();
            assumeThat(status).as("espeak-ng speaks").isZero();
            try (AudioInputStream spoken = AudioSystem.getAudioInputStream(file.toFile());
                    AudioInputStream mono = AudioSystem.getAudioInputStream(MONO, spoken)) {
                return samples(mono.readAllBytes());
            }
        } catch (IOException e) {
            assumeThat(e).as("espeak-ng is installed").isNull();
            throw e;
        } finally {
            Files.delete(file);
        }
    }

    private static short[] samples(byte[] bytes) {
        short[] samples = new short[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
        }
        return samples;
    }
}
