package dev.doorward.recognition.gallery;

import dev.doorward.contract.Recognition;
import dev.doorward.contract.config.RecognitionConfig;

/**
 * The decision: alike enough, and clearly more alike than anyone else. Who is not is unknown, however near the nearest. A
 * face that was once mistaken for somebody is one more to be told apart from them, by the same margin.
 *
 * @param threshold similarity from which a face is somebody
 * @param margin how much the best must be above the second best
 */
public record OpenSet(Similarity threshold, double margin) {
    /** What the margin grows by for people whom the owner enrolled although they are alike. */
    static final double FOR_DOUBLES = 0.10;

    public static OpenSet of(RecognitionConfig config) {
        return new OpenSet(new Similarity(config.threshold()), config.margin());
    }

    public Recognition decide(Nearest nearest) {
        return switch (nearest) {
            case Nearest.Nobody nobody -> new Recognition.Unknown(Similarity.LEAST.value(), threshold.value());
            case Nearest.Somebody(Member member, Similarity best, Similarity second, Similarity mistaken) -> {
                double distance = best.above(second);
                if (!best.atLeast(threshold) || isWhoWasMistaken(best, second, mistaken)) {
                    yield new Recognition.Unknown(best.value(), threshold.value());
                }
                distance = Math.min(distance, best.above(mistaken));
                if (distance < required(member)) {
                    yield new Recognition.Ambiguous(best.value(), Math.max(distance, 0), threshold.value());
                }
                yield new Recognition.Matched(member.person(), best.value(), distance, threshold.value());
            }
        };
    }

    /** More like that face than like the person, and like nobody else: somebody whom the house does not know. */
    private boolean isWhoWasMistaken(Similarity best, Similarity second, Similarity mistaken) {
        return mistaken.above(best) > 0 && !second.atLeast(threshold);
    }

    private double required(Member member) {
        return switch (member.likeness()) {
            case NONE_KNOWN -> margin;
            case HAS_DOUBLE -> margin + FOR_DOUBLES;
        };
    }
}
