package dev.doorward.notification.telegram;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code DOORWARD_TELEGRAM_TOKEN} and {@code …_URL}. */
@ConfigMapping(prefix = "doorward.telegram")
public interface TelegramSettings {
    /** Telegram's, or a Bot API server of one's own. */
    @WithDefault("https://api.telegram.org")
    String url();

    /** Of the bot, as BotFather gives it: {@code 123456:ABC…}. */
    Optional<String> token();
}
