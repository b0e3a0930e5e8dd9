package dev.doorward.notification.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code DOORWARD_TWILIO_ACCOUNT}, {@code …_TOKEN} and so on. */
@ConfigMapping(prefix = "doorward.twilio")
public interface TwilioSettings {
    @WithDefault("https://api.twilio.com")
    String url();

    /** The account's SID, {@code AC…}. */
    Optional<String> account();

    /** SID of an API key, {@code SK…}, if one is used: it can be taken back without changing the account's token. */
    Optional<String> key();

    /** The account's auth token, or the secret of the key. */
    Optional<String> token();

    /** The sender: a number of the account or an alphanumeric one. */
    Optional<String> from();

    /** Or a Messaging Service, {@code MG…}, that picks the sender. */
    Optional<String> service();
}
