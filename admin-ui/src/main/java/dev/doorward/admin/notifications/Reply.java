package dev.doorward.admin.notifications;

import dev.doorward.contract.alert.NotificationAnswered.Answer;

/** What came of a question to the notification service. */
public sealed interface Reply {
    /** It answered. */
    record Answered(Answer answer) implements Reply {}

    /** Nothing came in time; what was asked may be done all the same. */
    record Silence() implements Reply {}

    /** The question did not get away. */
    record BrokerAway() implements Reply {}

    /** So many questions wait already that this one was not asked. */
    record Busy() implements Reply {}
}
