package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.evaluation.pad.synthesis.Attack;
import dev.doorward.evaluation.pad.synthesis.Synthesiser;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward eval attacks}: clips of attacks to look at, and to put to {@code eval pad}. */
@Command(
        name = "attacks",
        mixinStandardHelpOptions = true,
        description = "Makes attacks out of clips of living people: photographs held, moved, with eye holes; replays.")
public final class EvalAttacks implements Callable<Integer> {
    /** What a network camera of 320 to 640 pixels sends. */
    private static final int BITS_PER_SECOND = 1_500_000;

    @Option(names = "--data", required = true, description = "folder with clips.csv (clip, subject) and the clips")
    private Path data;

    @Option(names = "--out", required = true, description = "folder for the clips and their labels.csv")
    private Path out;

    @Option(names = "--each", description = "attacks of each kind on each clip; default: ${DEFAULT-VALUE}")
    private int each = 7;

    @Override
    public Integer call() throws IOException {
        try {
            System.out.println(make(data, out, each, subject -> true) + " clips in " + out);
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval attacks: " + e.getMessage());
            return 2;
        }
    }

    /**
     * The clips and their labels.
     *
     * @param subjects whose clips are taken
     * @return how many were made
     */
    static int make(Path data, Path out, int each, Predicate<String> subjects)
            throws IOException, UnusableInputException {
        Files.createDirectories(out);
        List<Map<String, String>> rows = Table.read(data.resolve("clips.csv"), "clip", "subject").stream()
                .filter(row -> subjects.test(row.get("subject")))
                .toList();
        List<String> labels = new ArrayList<>(List.of("file,label,attack,person"));
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
                ProgressBar bar = Progress.bar("clips", rows.size())) {
            for (int i = 0; i < rows.size(); i++) {
                Synthesiser.Living clip =
                        Synthesiser.read(data.resolve(rows.get(i).get("clip")), analyzer);
                Synthesiser.Living behind = Synthesiser.read(
                        data.resolve(rows.get((i + 1) % rows.size()).get("clip")), analyzer);
                labels.addAll(clips(clip, behind, i, rows.get(i), out, each));
                if (bar != null) {
                    bar.step();
                }
            }
        }
        Files.write(out.resolve("labels.csv"), labels);
        return labels.size() - 1;
    }

    private static List<String> clips(
            Synthesiser.Living clip, Synthesiser.Living behind, int seed, Map<String, String> row, Path out, int each)
            throws UnusableInputException {
        List<String> labels = new ArrayList<>();
        String stem = row.get("clip").replaceAll("\\.[^.]*$", "");
        for (Attack attack : Attack.values()) {
            for (int number = 0; number < (attack == Attack.NONE ? 1 : each); number++) {
                String name = "%s_%s_%d.mkv".formatted(stem, attack.name().toLowerCase(Locale.ROOT), number);
                // Own eyes and another's, turn by turn.
                Synthesiser.Living eyes = number % 2 == 0 ? clip : behind;
                List<Image> frames = Synthesiser.attack(attack, clip, eyes, seed, number);
                Clip.send(frames, clip.rate(), BITS_PER_SECOND, out.resolve(name));
                labels.add("%s,%s,%s,%s"
                        .formatted(name, attack == Attack.NONE ? "live" : "spoof", attack.label(), row.get("subject")));
            }
        }
        return labels;
    }
}
