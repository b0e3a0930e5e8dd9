package dev.doorward.recognition.gallery;

import dev.doorward.contract.SourceKind;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long one search of the gallery takes, and what the rotation adds to it. Run it with
 * {@code mvn -q -pl recognition-service test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=dev.doorward.recognition.gallery.GalleryBenchmark -Dexec.args=10000}.
 */
public final class GalleryBenchmark {
    private static final int WARM_UP = 500;
    private static final int MEASURED = 2_000;

    private GalleryBenchmark() {}

    public static void main(String... arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Random random = new Random(7);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            members.add(Faces.person(i, Faces.any(random)));
        }
        rotation(members);
        Gallery gallery = Gallery.of(members);
        long[] nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Embedding probe = members.get(random.nextInt(people)).template();
            long start = System.nanoTime();
            Nearest nearest = gallery.nearest(probe, SourceKind.CAMERA);
            long took = System.nanoTime() - start;
            if (!(nearest instanceof Nearest.Somebody somebody
                    && somebody.best().value() > 0.999)) {
                throw new AssertionError("a person was not found among their own kind");
            }
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%,d people: median %.3f ms, p99 %.3f ms a search, one thread%n",
                people, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6);
    }

    private static void rotation(List<Member> members) {
        long start = System.nanoTime();
        Rotation rotation = Rotation.of(new byte[32]);
        long made = System.nanoTime() - start;
        long[] nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Embedding probe = members.get(Math.floorMod(i, members.size())).template();
            start = System.nanoTime();
            rotation.apply(probe);
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "a rotation: made in %.0f ms, applied in %.3f ms (median), p99 %.3f ms%n",
                made / 1e6, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6);
    }
}
