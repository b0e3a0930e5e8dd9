package dev.doorward.notification.ntfy;

import dev.doorward.contract.alert.Channel;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.BasicAuth;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.Lacks;
import dev.doorward.notification.provider.Reply;
import dev.doorward.notification.provider.Url;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A push message by a server of ntfy. A picture that the server does not take is left out, and the alert sent without
 * it in the same try.
 */
@ApplicationScoped
class Ntfy implements Notifier {
    private static final Pattern TOPIC = Pattern.compile("[-_A-Za-z0-9]{1,64}");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

    private final NtfySettings settings;
    private final Http http;
    private final Clock clock;

    Ntfy(NtfySettings settings, Http http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.NTFY;
    }

    @Override
    public Carries carries() {
        return new Carries(true, true, NtfyMessage.LONGEST);
    }

    @Override
    public Optional<String> lacks() {
        return Lacks.sentence(
                Lacks.unset("DOORWARD_NTFY_URL", settings.url()),
                Lacks.faulty("DOORWARD_NTFY_URL", settings.url().flatMap(Url::fault)),
                Lacks.faulty("DOORWARD_NTFY_TOKEN", settings.token().flatMap(Ntfy::notAToken)),
                settings.user().stream().flatMap(user -> Lacks.unset("DOORWARD_NTFY_PASSWORD", settings.password())),
                settings.password().stream().flatMap(secret -> Lacks.unset("DOORWARD_NTFY_USER", settings.user())));
    }

    @Override
    public Optional<String> fault(String address) {
        return TOPIC.matcher(address).matches()
                ? Optional.empty()
                : Optional.of("a topic is of letters, digits, - and _, 64 at most");
    }

    @Override
    public Outcome send(Message message, String address) {
        NtfyRequests requests = new NtfyRequests(Url.base(settings.url().orElseThrow()), authorization());
        NtfyMessage content = NtfyMessage.of(message);
        if (message.picture().isPresent()) {
            Outcome outcome =
                    sent(requests.picture(address, content, message.picture().get()));
            if (!NtfyError.isAboutThePicture(outcome.code())) {
                return outcome;
            }
        }
        return sent(requests.json(address, content));
    }

    private Outcome sent(HttpRequest request) {
        return switch (http.send(request)) {
            case Reply.None none -> none.outcome();
            case Reply.Answer answer -> NtfyAnswer.of(answer, clock.instant());
        };
    }

    private Optional<String> authorization() {
        return settings.token().map(token -> "Bearer " + token).or(() -> settings.user()
                .flatMap(user -> settings.password().map(password -> BasicAuth.of(user, password))));
    }

    /** What is in no header can't be sent as one. */
    private static Optional<String> notAToken(String token) {
        return VISIBLE.matcher(token).matches() ? Optional.empty() : Optional.of("is not an access token");
    }
}
