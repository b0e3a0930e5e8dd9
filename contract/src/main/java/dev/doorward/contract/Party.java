package dev.doorward.contract;

import java.util.Locale;

/** Who speaks and listens on the broker; each has its own credentials and may use its own topics only. */
public enum Party {
    CAMERA,
    RECOGNITION,
    LIVENESS,
    ACCESS,
    NOTIFICATION,
    ADMIN,
    HOME_ASSISTANT;

    /** The name as a broker user. */
    public String user() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
