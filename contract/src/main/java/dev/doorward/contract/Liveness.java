package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whether a living face stands there. Only {@link Live} may ever help to open. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Liveness.Live.class, name = "live"),
    @JsonSubTypes.Type(value = Liveness.Spoof.class, name = "spoof"),
    @JsonSubTypes.Type(value = Liveness.Inconclusive.class, name = "inconclusive")
})
public sealed interface Liveness {
    /** In words, for the owner. */
    String reason();

    record Live(String reason) implements Liveness {
        public Live {
            Require.text(reason, 200, "reason");
        }
    }

    record Spoof(String reason) implements Liveness {
        public Spoof {
            Require.text(reason, 200, "reason");
        }
    }

    record Inconclusive(Cause cause, String reason) implements Liveness {
        public Inconclusive {
            Require.present(cause, "cause");
            Require.text(reason, 200, "reason");
        }
    }

    /** Why nothing can be said. */
    enum Cause {
        /** Fewer than 12 analysed frames in the last second: a blink would be missed. */
        LOW_RATE,
        /** The track is too young. */
        TOO_FEW_FRAMES,
        NO_BLINK_YET,
        EYES_NOT_VISIBLE,
        /** The passive score lies between clearly live and clearly not. */
        DOUBTFUL,
        /** No check at all can be made. */
        NO_CHECKS
    }
}
