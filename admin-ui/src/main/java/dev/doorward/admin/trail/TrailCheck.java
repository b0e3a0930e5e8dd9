package dev.doorward.admin.trail;

import dev.doorward.contract.AuditEntry.Range;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Goes along one chain: each line must be signed by its door, follow on the one before by number, and hold its hash. For
 * one chain and one thread.
 */
public final class TrailCheck {
    /** What is wrong with a chain. */
    public enum Problem {
        /** Not as the door signed it. */
        ALTERED,
        /** It follows on another line than the one that is before it. */
        OUT_OF_PLACE,
        /** Not here, and no line of the door says that it let them go. */
        MISSING
    }

    /** Numbers of lines, both ends included. */
    public record Finding(Problem problem, long from, long to) {}

    /**
     * What came of it.
     *
     * @param dropped lines that the door let go for want of room, as it says
     */
    public record Report(long lines, long dropped, List<Finding> findings) {}

    private final Trails.Chain chain;
    private final Verifier key;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Range> gaps = new ArrayList<>();
    private final List<Range> explained = new ArrayList<>();
    private long lines;
    private long last;
    private String hash = "";

    TrailCheck(Trails.Chain chain, Verifier key) {
        this.chain = chain;
        this.key = key;
    }

    /** @param key of the door's access-service */
    public static Report of(Trails trails, Trails.Chain chain, Verifier key) {
        TrailCheck check = new TrailCheck(chain, key);
        trails.each(chain, signed -> check.next(signed.number(), signed.text()));
        return check.report();
    }

    /** In the order of the numbers under which they are stored. */
    void next(long number, String signed) {
        lines++;
        if (number > last + 1) {
            gaps.add(new Range(last + 1, number - 1));
        }
        try {
            AuditLine line =
                    key.open(AuditLine.topic(chain.door()), signed.getBytes(StandardCharsets.UTF_8), AuditLine.class);
            if (line.number() != number || !line.trail().equals(chain.trail())) {
                findings.add(new Finding(Problem.ALTERED, number, number));
            } else if (number == last + 1 && !line.previous().equals(hash)) {
                findings.add(new Finding(Problem.OUT_OF_PLACE, number, number));
            }
            explained.addAll(line.entry().dropped());
        } catch (RejectedException e) {
            findings.add(new Finding(Problem.ALTERED, number, number));
        }
        last = number;
        hash = AuditLine.hash(signed);
    }

    Report report() {
        explained.sort(Comparator.comparingLong(Range::from));
        List<Finding> all = new ArrayList<>(findings);
        gaps.forEach(gap -> all.addAll(unexplained(gap)));
        all.sort(Comparator.comparingLong(Finding::from));
        long missing = all.stream()
                .filter(finding -> finding.problem() == Problem.MISSING)
                .mapToLong(finding -> finding.to() - finding.from() + 1)
                .sum();
        long gone = gaps.stream().mapToLong(gap -> gap.to() - gap.from() + 1).sum();
        return new Report(lines, gone - missing, all);
    }

    private List<Finding> unexplained(Range gap) {
        List<Finding> missing = new ArrayList<>();
        long from = gap.from();
        for (Range range : explained) {
            if (range.to() >= from && range.from() <= gap.to()) {
                if (range.from() > from) {
                    missing.add(new Finding(Problem.MISSING, from, range.from() - 1));
                }
                from = range.to() + 1;
            }
        }
        if (from <= gap.to()) {
            missing.add(new Finding(Problem.MISSING, from, gap.to()));
        }
        return missing;
    }
}
