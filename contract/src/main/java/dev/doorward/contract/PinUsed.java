package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked by PIN and not by face.
 *
 * @param duress true when it was the PIN for duress: the door did as always, and the owners should know; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PinUsed(Way way, @Nullable Boolean duress) {
    /** Where it was typed. */
    public enum Way {
        KEYPAD,
        PAGE,
        HOME_ASSISTANT
    }

    public PinUsed {
        Require.present(way, "way");
        duress = Boolean.TRUE.equals(duress) ? Boolean.TRUE : null;
    }

    public boolean underDuress() {
        return duress != null;
    }
}
