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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns a folder of living people into one of attacks, for {@code eval pad} and {@code eval door}. Used by one thread at a time. */
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
     * The clips, their labels, and the visits that they make.
     *
     * @param data folder with {@code clips.csv} (clip, subject)
     * @param kinds which to make
     * @param each attacks of each kind on each clip
     * @param subjects whose clips are taken; empty for everybody's
     */
    static List<Made> make(Path data, Path out, Set<Attack> kinds, int each, Set<String> subjects)
            throws IOException, UnusableInputException {
        Files.createDirectories(out);
        List<Map<String, String>> rows = Table.read(data.resolve("clips.csv"), "clip", "subject").stream()
                .filter(row -> subjects.isEmpty() || subjects.contains(row.get("subject")))
                .toList();
        if (rows.isEmpty()) {
            throw new UnusableInputException(data + " has no clips of " + subjects);
        }
        List<Integer> numbers = IntStream.range(0, rows.size()).boxed().toList();
        List<Made> made = OnAllCores.ask(
                        "clips",
                        numbers,
                        () -> new AttackMaker(out, kinds, each),
                        (maker, n) -> maker.of(data, rows, n))
                .stream()
                .flatMap(List::stream)
                .toList();
        Table.write(
                out.resolve("labels.csv"),
                Made.LABEL,
                made.stream().map(Made::label).toList());
        Table.write(
                out.resolve("visits.csv"),
                Made.VISIT,
                made.stream().filter(Made::isVisit).map(Made::visit).toList());
        return made;
    }

    private List<Made> of(Path data, List<Map<String, String>> rows, int n) throws UnusableInputException {
        Map<String, String> row = rows.get(n);
        Synthesiser.Living clip = Synthesiser.read(data.resolve(row.get("clip")), analyzer);
        Synthesiser.Living behind =
                Synthesiser.read(data.resolve(rows.get((n + 1) % rows.size()).get("clip")), analyzer);
        String stem = row.get("clip").replaceAll("\\.[^.]*$", "");
        Path enrol = data.resolve(enrolled(row, rows).get("clip"));
        List<Made> made = new ArrayList<>();
        for (Attack attack : kinds) {
            for (int number = 0; number < (attack == Attack.NONE ? 1 : each); number++) {
                String name = "%s_%s_%d.mkv".formatted(stem, attack.name().toLowerCase(Locale.ROOT), number);
                // Own eyes and another's, turn by turn.
                Synthesiser.Living eyes = number % 2 == 0 ? clip : behind;
                List<Image> frames =
                        Synthesiser.attack(attack, clip, eyes, row.get("clip").hashCode(), number);
                Path file = out.resolve(name);
                Clip.send(frames, clip.rate(), file);
                made.add(new Made(name, attack, row.get("subject"), enrol, frames.size() / clip.rate(), faces(file)));
            }
        }
        return made;
    }

    private int faces(Path clip) throws UnusableInputException {
        int[] found = {0};
        Clip.watch(clip, (frame, seconds) -> {
            found[0] += analyzer.analyze(frame).isEmpty() ? 0 : 1;
            return found[0] < Watched.VISIT;
        });
        return found[0];
    }

    /** Another clip of the same person, without glasses where that is told; whoever has only one is enrolled with it. */
    private static Map<String, String> enrolled(Map<String, String> row, List<Map<String, String>> rows) {
        return rows.stream()
                .filter(other -> other != row && other.get("subject").equals(row.get("subject")))
                .min(Comparator.comparing(other -> "YES".equalsIgnoreCase(other.get("glasses"))))
                .orElse(row);
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
