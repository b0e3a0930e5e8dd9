package dev.doorward.notification.sms;

import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.HttpProviderContract;
import dev.doorward.notification.provider.Told;
import java.time.Clock;
import java.util.List;

class TwilioContractTest extends HttpProviderContract {
    @Override
    protected Notifier notifier(String url, Http http) {
        TwilioSettings settings = Told.as(
                TwilioSettings.class,
                "doorward.twilio.url",
                url,
                "doorward.twilio.account",
                "AC0123456789",
                "doorward.twilio.token",
                "twilio-secret",
                "doorward.twilio.from",
                "+15005550006");
        return new Twilio(settings, http, Clock.systemUTC());
    }

    @Override
    protected String address(String url) {
        return "+4915112345678";
    }

    @Override
    protected List<String> secrets() {
        return List.of("twilio-secret", "AC0123456789");
    }
}
