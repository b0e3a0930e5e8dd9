package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove recognition}. */
@Command(
        name = "recognition",
        mixinStandardHelpOptions = true,
        description =
                "Everyone with everyone: the door beside a plain pipeline of the same models, and beside what was "
                        + "tried to better it; and ways to make a template of several pictures.")
public final class ProveRecognition implements Callable<Integer> {
    /** Of the four parts of the people one is the cohort that scores are normalised by. */
    private static final int COHORT = 4;

    private static final String DOOR = "door";
    private static final String PLAIN = "plain";

    @Option(names = "--data", required = true, description = "folder with one folder of pictures a person")
    private Path data;

    @Option(names = "--out", required = true, description = "the report (JSON); a page lies beside it")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try {
            List<Tried> tried = run(FacePicture.byFolder(data));
            Report.write(out, tried, "Recognition: what was tried", TriedPage.of(tried));
            TriedPage.lines(tried).forEach(System.out::println);
            return Promises.told("recognition", broken(tried));
        } catch (UnusableInputException e) {
            System.err.println("prove recognition: " + e.getMessage());
            return 2;
        }
    }

    private static List<Tried> run(List<List<FacePicture>> people) throws UnusableInputException {
        Map<String, Supplier<FaceReader>> ways = new LinkedHashMap<>();
        ways.put(DOOR, DoorReader::new);
        ways.put(PLAIN, PlainReader::new);
        ways.put("one look, unevened", Variant::oneLookUnevened);
        ways.put("one look", Variant::oneLook);
        ways.put("unevened", Variant::unevened);
        ways.put("second look not moved", Variant::mirrored);
        ways.put("four looks", Variant::fourLooks);
        ways.put("three sizes", Variant::threeSizes);
        ways.put("turned", Variant::turned);
        ways.put("corners of the eyes", Variant::cornersOfEyes);
        ways.put("steadier points", Variant::steadierPoints);
        ways.put("YuNet boxes", Variant::yunet);
        ways.put("YuNet's own five points", YuNetReader::new);
        Comparisons everyone = Comparisons.everyone(people);
        List<Tried> tried = new ArrayList<>();
        List<Acquired> ours = List.of();
        Scores door = null;
        for (Map.Entry<String, Supplier<FaceReader>> way : ways.entrySet()) {
            long begun = System.nanoTime();
            List<Acquired> acquired = EvalVerify.acquire(everyone.pictures(), way.getValue());
            double milliseconds = (System.nanoTime() - begun)
                    / 1e6
                    / acquired.size()
                    * Runtime.getRuntime().availableProcessors();
            Scores scores = Scores.of(everyone, acquired);
            if (door == null) {
                door = scores;
                ours = acquired;
            }
            tried.add(Tried.of(way.getKey(), scores, door, milliseconds));
        }
        tried.addAll(normalised(people, ours));
        tried.addAll(TemplateTrial.of(people, ours).compared());
        return tried;
    }

    /** Both on the people who are not in the cohort. */
    private static List<Tried> normalised(List<List<FacePicture>> people, List<Acquired> all)
            throws UnusableInputException {
        List<List<FacePicture>> judged = new ArrayList<>();
        List<Acquired> acquired = new ArrayList<>();
        List<Acquired> cohort = new ArrayList<>();
        int from = 0;
        for (int person = 0; person < people.size(); person++) {
            List<Acquired> own = all.subList(from, from + people.get(person).size());
            from += own.size();
            if (person % COHORT == 0) {
                cohort.addAll(own);
            } else {
                judged.add(people.get(person));
                acquired.addAll(own);
            }
        }
        Comparisons comparisons = Comparisons.everyone(judged);
        Scores door = Scores.of(comparisons, acquired);
        return List.of(
                Tried.of("door, without the cohort's people", door, door, 0),
                Tried.of("scores normalised by the cohort", Normalised.scores(comparisons, acquired, cohort), door, 0));
    }

    private static List<String> broken(List<Tried> tried) {
        List<String> broken = new ArrayList<>();
        Tried door = tried.getFirst();
        Tried plain = tried.get(1);
        atLeast(0.989, door.tar3(), "1e-3", broken);
        atLeast(0.98, door.tar4(), "1e-4", broken);
        if (plain.difference3() != null && plain.difference3().interval().getFirst() > 0) {
            broken.add("a plain pipeline of the same models does better than the door");
        }
        return broken;
    }

    private static void atLeast(double least, Double found, String far, List<String> broken) {
        if (found != null && found < least) {
            broken.add(String.format(
                    Locale.ROOT, "TAR %.2f %% at FAR %s, promised are %.1f %%", 100 * found, far, 100 * least));
        }
    }
}
