package dev.doorward.notification.telegram;

import dev.doorward.contract.alert.Channel;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.Lacks;
import dev.doorward.notification.provider.Url;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message by a bot of Telegram. What Telegram refuses for its picture or its buttons goes without them in the same
 * try, and a group that became another chat is followed there. It offers no key against copies: a message whose answer
 * was lost is read twice.
 */
@ApplicationScoped
class Telegram implements Notifier {
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}");
    /** A number, negative for groups, or the public name of a channel. */
    private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}|@[A-Za-z][A-Za-z0-9_]{3,31}");

    private final TelegramSettings settings;
    private final Http http;
    private final Clock clock;

    Telegram(TelegramSettings settings, Http http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public Carries carries() {
        return new Carries(true, true, TelegramMessage.LONGEST);
    }

    @Override
    public Optional<String> lacks() {
        return Lacks.sentence(
                Lacks.faulty("DOORWARD_TELEGRAM_URL", Url.fault(settings.url())),
                Lacks.unset("DOORWARD_TELEGRAM_TOKEN", settings.token()),
                Lacks.faulty("DOORWARD_TELEGRAM_TOKEN", settings.token().flatMap(Telegram::notAToken)));
    }

    @Override
    public Optional<String> fault(String address) {
        return CHAT.matcher(address).matches()
                ? Optional.empty()
                : Optional.of("a chat is a number, or @ and the name of a channel");
    }

    @Override
    public Outcome send(Message message, String address) {
        TelegramMessage content = TelegramMessage.of(message);
        TelegramAnswer answer = answer(address, content);
        String chat = answer.movedTo().orElse(address);
        if (answer.movedTo().isPresent()) {
            answer = answer(chat, content);
        }
        if (answer.isAboutThePicture() && content.picture().isPresent()) {
            content = content.withoutPicture();
            answer = answer(chat, content);
        }
        if (answer.isAboutTheButtons() && !content.buttons().isEmpty()) {
            answer = answer(chat, content.withoutButtons());
        }
        return answer.outcome();
    }

    private TelegramAnswer answer(String chat, TelegramMessage message) {
        String token = settings.token().orElseThrow();
        TelegramRequests requests = new TelegramRequests(Url.base(settings.url()) + "/bot" + token);
        return TelegramAnswer.of(http.send(requests.of(chat, message)), clock.instant());
    }

    /** It stands in the path of a URL. */
    private static Optional<String> notAToken(String token) {
        return TOKEN.matcher(token).matches() ? Optional.empty() : Optional.of("is not the token of a bot");
    }
}
