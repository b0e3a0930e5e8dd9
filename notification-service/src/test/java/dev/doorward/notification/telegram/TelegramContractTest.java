package dev.doorward.notification.telegram;

import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.HttpProviderContract;
import dev.doorward.notification.provider.Told;
import java.time.Clock;
import java.util.List;

class TelegramContractTest extends HttpProviderContract {
    @Override
    protected Notifier notifier(String url, Http http) {
        TelegramSettings settings = Told.as(
                TelegramSettings.class,
                "doorward.telegram.url",
                url,
                "doorward.telegram.token",
                "123456:telegram-secret");
        return new Telegram(settings, http, Clock.systemUTC());
    }

    @Override
    protected String address(String url) {
        return "-1009876543210";
    }

    @Override
    protected List<String> secrets() {
        return List.of("telegram-secret", "/bot123456");
    }
}
