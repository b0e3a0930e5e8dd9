package dev.doorward.evaluation.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Nearest;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One search of the gallery in memory, on one thread.
 *
 * @param found probes whose person came out first, of all
 */
record SearchTime(
        int people,
        @JsonProperty("median_ms") double medianMs,
        @JsonProperty("p99_ms") double p99Ms,
        double found) {
    /** Of pictures of one person to their template, about the middle. */
    static final double COSINE = 0.65;

    private static final int MOST_SEARCHES = 2_000;
    /** So many comparisons are enough to tell a quantile, and to be compiled. */
    private static final int COMPARISONS = 20_000_000;

    static SearchTime of(int people) {
        MadeUp made = new MadeUp(people);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            PersonId id = new PersonId("p-%016x".formatted(i));
            members.add(new Member(id, Member.Kind.REAL, Member.Likeness.NONE_KNOWN, made.face()));
        }
        Gallery gallery = Gallery.of(members);
        int searches = Math.clamp(COMPARISONS / people, 200, MOST_SEARCHES);
        long[] nanos = new long[searches];
        int found = 0;
        for (int i = -searches; i < searches; i++) {
            Member wanted = members.get(made.below(people));
            Embedding probe = made.like(wanted.template(), COSINE);
            long begun = System.nanoTime();
            Nearest nearest = gallery.nearest(probe, SourceKind.CAMERA);
            long took = System.nanoTime() - begun;
            if (i >= 0) {
                nanos[i] = took;
                found += nearest instanceof Nearest.Somebody somebody
                                && somebody.member().equals(wanted)
                        ? 1
                        : 0;
            }
        }
        Arrays.sort(nanos);
        return new SearchTime(
                people, nanos[searches / 2] / 1e6, nanos[searches * 99 / 100] / 1e6, (double) found / searches);
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%,7d people in memory: median %.3f ms, 99th percentile %.3f ms, right %.1f %%",
                people,
                medianMs,
                p99Ms,
                100 * found);
    }
}
