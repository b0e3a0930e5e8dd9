package dev.doorward.notification.webhook;

import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.HttpProviderContract;
import java.util.List;
import java.util.Optional;

class WebhookContractTest extends HttpProviderContract {
    @Override
    protected Notifier notifier(String url, Http http) {
        return Webhooks.signedWith("webhook-secret", Optional.empty(), http);
    }

    @Override
    protected String address(String url) {
        return url + "/hook?key=part-of-the-address";
    }

    @Override
    protected List<String> secrets() {
        return List.of("webhook-secret", "part-of-the-address");
    }
}
