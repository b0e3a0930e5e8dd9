package dev.doorward.notification.ntfy;

import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.HttpProviderContract;
import dev.doorward.notification.provider.Told;
import java.time.Clock;
import java.util.List;

class NtfyContractTest extends HttpProviderContract {
    @Override
    protected Notifier notifier(String url, Http http) {
        NtfySettings settings =
                Told.as(NtfySettings.class, "doorward.ntfy.url", url, "doorward.ntfy.token", "tk_ntfy-secret");
        return new Ntfy(settings, http, Clock.systemUTC());
    }

    @Override
    protected String address(String url) {
        return "topic-nobody-guesses";
    }

    @Override
    protected List<String> secrets() {
        return List.of("tk_ntfy-secret");
    }
}
