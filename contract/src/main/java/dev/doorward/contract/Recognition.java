package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Who a face is: an open set, so an unknown is unknown. Similarities are cosines, evened by how clearly each face was seen,
 * -1 to 1.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Recognition.Matched.class, name = "matched"),
    @JsonSubTypes.Type(value = Recognition.Ambiguous.class, name = "ambiguous"),
    @JsonSubTypes.Type(value = Recognition.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = Recognition.Unusable.class, name = "unusable")
})
public sealed interface Recognition {

    /**
     * One person, clearly.
     *
     * @param margin distance to the second best person, 0 to 2
     */
    record Matched(PersonId person, double similarity, double margin, double threshold) implements Recognition {
        public Matched {
            Require.present(person, "person");
            Require.within(similarity, -1.001, 1.001, "similarity");
            Require.within(margin, 0, 2.001, "margin");
            Require.within(threshold, -1, 1, "threshold");
        }
    }

    /** Alike enough, but to two people. */
    record Ambiguous(double similarity, double margin, double threshold) implements Recognition {
        public Ambiguous {
            Require.within(similarity, -1.001, 1.001, "similarity");
            Require.within(margin, 0, 2.001, "margin");
            Require.within(threshold, -1, 1, "threshold");
        }
    }

    /** Like nobody in the gallery; similarity is that of the best, -1 when the gallery is empty. */
    record Unknown(double similarity, double threshold) implements Recognition {
        public Unknown {
            Require.within(similarity, -1.001, 1.001, "similarity");
            Require.within(threshold, -1, 1, "threshold");
        }
    }

    /** Not a picture to judge by. */
    record Unusable(String reason) implements Recognition {
        public Unusable {
            Require.text(reason, 200, "reason");
        }
    }
}
