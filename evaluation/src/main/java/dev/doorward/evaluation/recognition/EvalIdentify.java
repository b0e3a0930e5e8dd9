package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Measurement;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.recognition.gallery.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./doorward eval identify}. */
@Command(
        name = "identify",
        mixinStandardHelpOptions = true,
        description =
                "Who of those enrolled a picture shows, or nobody: every other folder is a stranger. The folder has one "
                        + "folder of pictures a person; a sample is of people.")
public final class EvalIdentify implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Option(names = "--enrol", required = true, description = "how many pictures of each person are enrolled")
    private int enrol;

    @Override
    public Integer call() throws IOException {
        try {
            if (enrol < 1) {
                throw new UnusableInputException("--enrol must be at least 1");
            }
            List<List<FacePicture>> people =
                    measurement.sampled(FacePicture.byFolder(measurement.data()), person -> "person");
            IdentifyReport report = IdentifyReport.of(OpenSetTrial.run(
                    acquire(people), enrol, pictures -> Template.of(pictures).embedding()));
            measurement.tell(
                    report, "Recognition: who, or nobody", IdentifyPage.of(report), IdentifyPage.lines(report));
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval identify: " + e.getMessage());
            return 2;
        }
    }

    /** The pictures of each person, in the order of the people. */
    private static List<List<Acquired>> acquire(List<List<FacePicture>> people) throws UnusableInputException {
        List<Acquired> all =
                EvalVerify.acquire(people.stream().flatMap(List::stream).toList(), DoorReader::new);
        List<List<Acquired>> byPerson = new ArrayList<>();
        int from = 0;
        for (List<FacePicture> person : people) {
            byPerson.add(all.subList(from, from + person.size()));
            from += person.size();
        }
        return byPerson;
    }
}
