package dev.doorward.evaluation.notification;

import java.util.List;
import java.util.Map;

/** What {@code prove notifications} found. */
public record Outcome(InTime inTime, Chaos chaos) {
    /**
     * @param acceptedMs from when a decision is said on the broker until the mail server has accepted the mail of it, the
     *     picture included
     * @param pictureKilobytes of each
     */
    public record InTime(int alerts, Map<String, Double> acceptedMs, double pictureKilobytes) {}

    /**
     * @param events that were to be told
     * @param recipients of each
     * @param awaySeconds the mail server was away
     * @param lost due alerts that never arrived
     * @param copies mails that came a second time
     * @param strangeCopies of these, those whose Message-ID was not the first one's
     * @param counted copies that the service itself says may have been made
     * @param late what a recipient got after something that was said later
     * @param seconds from the first event to the last mail
     */
    public record Chaos(
            int events,
            int recipients,
            int kills,
            double awaySeconds,
            int lost,
            int copies,
            int strangeCopies,
            int counted,
            List<String> late,
            double seconds) {}
}
