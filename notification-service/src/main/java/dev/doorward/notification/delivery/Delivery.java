package dev.doorward.notification.delivery;

/** What a provider made of one alert; the words hold no address. */
public sealed interface Delivery {
    /** Accepted: it is the provider's now. */
    record Sent() implements Delivery {}

    /** Not now: away, busy, too slow. Worth another try. */
    record Unreachable(String why) implements Delivery {}

    /** The provider does not accept us: nothing goes out until somebody changes the credentials. */
    record LoginRefused(String why) implements Delivery {}

    /** The provider does not accept this alert or this recipient; another try would end the same. */
    record Rejected(String why) implements Delivery {}
}
