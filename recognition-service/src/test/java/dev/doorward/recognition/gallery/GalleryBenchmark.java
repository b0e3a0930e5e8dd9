package dev.doorward.recognition.gallery;

import dev.doorward.contract.SourceKind;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one search of the gallery takes on one thread, and what the rotation adds to it; faces are random directions.
 * Run by {@code mvn -pl recognition-service -Pbench verify -DskipTests}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GalleryBenchmark {

    /** People of one picture each, and probes that are some of them. */
    @State(Scope.Benchmark)
    public static class Household {
        private static final int PROBES = 64;

        @Param({"10", "1000", "10000", "100000"})
        int people;

        private final List<Embedding> probes = new ArrayList<>();
        private Gallery gallery;
        private int next;

        @Setup
        public void fill() {
            Random random = new Random(7);
            List<Member> members = new ArrayList<>(people);
            for (int i = 0; i < people; i++) {
                members.add(Faces.person(i, Faces.any(random)));
            }
            for (int i = 0; i < PROBES; i++) {
                probes.add(members.get(random.nextInt(people)).template());
            }
            gallery = Gallery.of(members);
        }

        Embedding probe() {
            return probes.get(next++ % PROBES);
        }
    }

    @State(Scope.Benchmark)
    public static class Turned {
        private final Rotation rotation = Rotation.of(new byte[32]);
        private final Embedding probe = Faces.any(new Random(7));
    }

    @Benchmark
    public Nearest search(Household household) {
        return household.gallery.nearest(household.probe(), SourceKind.CAMERA);
    }

    @Benchmark
    public Embedding rotation(Turned turned) {
        return turned.rotation.apply(turned.probe);
    }
}
