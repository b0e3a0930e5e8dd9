package dev.doorward.recognition.gallery;

import dev.doorward.contract.SourceKind;
import dev.doorward.vision.face.Embedding;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everyone's template in one array of {@code people × 512} numbers, searched exactly. A snapshot: it never changes, so
 * any thread reads it, and a new one takes its place by one volatile write. The templates may lie turned, as they are
 * stored: then each probe is turned the same way, once, instead of every template back at each reading.
 */
public final class Gallery {
    private static final int SIZE = Embedding.SIZE;

    private final Member[] members;
    private final float[] templates;
    private final UnaryOperator<Embedding> turn;
    private final int missing;

    private Gallery(Member[] members, float[] templates, UnaryOperator<Embedding> turn, int missing) {
        this.members = members;
        this.templates = templates;
        this.turn = turn;
        this.missing = missing;
    }

    public static Gallery of(List<Member> members) {
        return turned(members, UnaryOperator.identity(), 0);
    }

    /**
     * @param turn takes a probe to where the templates lie; keeps angles
     * @param missing people who are known and whose pictures can't be compared now
     */
    public static Gallery turned(List<Member> members, UnaryOperator<Embedding> turn, int missing) {
        float[] templates = new float[Math.multiplyExact(members.size(), SIZE)];
        for (int i = 0; i < members.size(); i++) {
            System.arraycopy(members.get(i).template().values(), 0, templates, i * SIZE, SIZE);
        }
        return new Gallery(members.toArray(Member[]::new), templates, turn, missing);
    }

    public int people() {
        return members.length;
    }

    /** People whom it does not hold although they are known: a face that is like nobody may be one of them. */
    public int missing() {
        return missing;
    }

    /** The two most alike whom a face from this source may be: demo people are for the demo source only. */
    public Nearest nearest(Embedding probe, SourceKind source) {
        Embedding turned = turn.apply(probe);
        float[] values = turned.values();
        int best = -1;
        int second = -1;
        float bestDot = Float.NEGATIVE_INFINITY;
        float secondDot = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < members.length; i++) {
            if (members[i].kind() == Member.Kind.DEMO && source != SourceKind.DEMO) {
                continue;
            }
            float dot = dot(values, i * SIZE);
            if (dot > bestDot) {
                second = best;
                secondDot = bestDot;
                best = i;
                bestDot = dot;
            } else if (dot > secondDot) {
                second = i;
                secondDot = dot;
            }
        }
        if (best < 0) {
            return new Nearest.Nobody();
        }
        return new Nearest.Somebody(
                members[best],
                new Similarity(bestDot),
                second < 0 ? Similarity.LEAST : new Similarity(secondDot),
                mistaken(members[best], turned));
    }

    /** Looked at for the best one alone: faces that were mistaken for others do not count against them. */
    private static Similarity mistaken(Member member, Embedding probe) {
        return member.mistaken().stream()
                .map(face -> new Similarity(face.similarity(probe)))
                .max(Comparator.naturalOrder())
                .orElse(Similarity.LEAST);
    }

    /** Eight sums side by side: a single one would wait for each addition before it begins the next. */
    private float dot(float[] probe, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int i = 0, j = from; i < SIZE; i += 8, j += 8) {
            a += probe[i] * templates[j];
            b += probe[i + 1] * templates[j + 1];
            c += probe[i + 2] * templates[j + 2];
            d += probe[i + 3] * templates[j + 3];
            e += probe[i + 4] * templates[j + 4];
            f += probe[i + 5] * templates[j + 5];
            g += probe[i + 6] * templates[j + 6];
            h += probe[i + 7] * templates[j + 7];
        }
        return a + b + (c + d) + (e + f + (g + h));
    }
}
