package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.OnAllCores;
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
import java.util.Set;
import java.util.stream.IntStream;

/** Turns a folder of living people into one of attacks with its {@code labels.csv}. Used by one thread at a time. */
final class AttackMaker implements OnAllCores.Worker {
    private final FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
    private final Path out;
    private final Set<Attack> kinds;
    private final int each;

    private AttackMaker(Path out, Set<Attack> kinds, int each) {
        this.out = out;
        this.kinds = kinds;
        this.each = each;
    }

    /**
     * The clips and their labels.
     *
     * @param data folder with {@code clips.csv} (clip, subject)
     * @param kinds which to make
     * @param each attacks of each kind on each clip
     * @param subjects whose clips are taken; empty for everybody's
     * @return how many were made
     */
    static int make(Path data, Path out, Set<Attack> kinds, int each, Set<String> subjects)
            throws IOException, UnusableInputException {
        Files.createDirectories(out);
        List<Map<String, String>> rows = Table.read(data.resolve("clips.csv"), "clip", "subject").stream()
                .filter(row -> subjects.isEmpty() || subjects.contains(row.get("subject")))
                .toList();
        if (rows.isEmpty()) {
            throw new UnusableInputException(data + " has no clips of " + subjects);
        }
        List<Integer> numbers = IntStream.range(0, rows.size()).boxed().toList();
        List<String> labels = new ArrayList<>(List.of("file,label,attack,person"));
        OnAllCores.ask("clips", numbers, () -> new AttackMaker(out, kinds, each), (maker, n) -> maker.of(data, rows, n))
                .forEach(labels::addAll);
        Files.write(out.resolve("labels.csv"), labels);
        return labels.size() - 1;
    }

    private List<String> of(Path data, List<Map<String, String>> rows, int n) throws UnusableInputException {
        Map<String, String> row = rows.get(n);
        Synthesiser.Living clip = Synthesiser.read(data.resolve(row.get("clip")), analyzer);
        Synthesiser.Living behind =
                Synthesiser.read(data.resolve(rows.get((n + 1) % rows.size()).get("clip")), analyzer);
        String stem = row.get("clip").replaceAll("\\.[^.]*$", "");
        List<String> labels = new ArrayList<>();
        for (Attack attack : kinds) {
            for (int number = 0; number < (attack == Attack.NONE ? 1 : each); number++) {
                String name = "%s_%s_%d.mkv".formatted(stem, attack.name().toLowerCase(Locale.ROOT), number);
                // Own eyes and another's, turn by turn.
                Synthesiser.Living eyes = number % 2 == 0 ? clip : behind;
                List<Image> frames =
                        Synthesiser.attack(attack, clip, eyes, row.get("clip").hashCode(), number);
                Clip.send(frames, clip.rate(), out.resolve(name));
                labels.add("%s,%s,%s,%s"
                        .formatted(name, attack == Attack.NONE ? "live" : "spoof", attack.label(), row.get("subject")));
            }
        }
        return labels;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
