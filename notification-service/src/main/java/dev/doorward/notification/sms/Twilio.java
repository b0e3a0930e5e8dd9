package dev.doorward.notification.sms;

import dev.doorward.contract.alert.Channel;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.BasicAuth;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.Lacks;
import dev.doorward.notification.provider.Reply;
import dev.doorward.notification.provider.Texts;
import dev.doorward.notification.provider.Url;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text message by Twilio's REST API, https://www.twilio.com/docs/messaging/api/message-resource. It offers no key
 * against copies: a message whose answer was lost is paid and read twice.
 */
@ApplicationScoped
class Twilio implements Notifier {
    /** Characters of a body, beyond which the API refuses it (21617). */
    static final int LONGEST = 1_600;

    private final TwilioSettings settings;
    private final Http http;
    private final Clock clock;

    Twilio(TwilioSettings settings, Http http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Carries carries() {
        return new Carries(false, false, LONGEST);
    }

    @Override
    public Optional<String> lacks() {
        return Lacks.sentence(
                Lacks.faulty("DOORWARD_TWILIO_URL", Url.fault(settings.url())),
                Lacks.unset("DOORWARD_TWILIO_ACCOUNT", settings.account()),
                Lacks.faulty("DOORWARD_TWILIO_ACCOUNT", settings.account().flatMap(Twilio::notAnId)),
                Lacks.unset("DOORWARD_TWILIO_TOKEN", settings.token()),
                Lacks.unset("DOORWARD_TWILIO_FROM or _SERVICE", settings.from().or(settings::service)));
    }

    @Override
    public Optional<String> fault(String address) {
        return PhoneNumber.fault(address);
    }

    @Override
    public Outcome send(Message message, String address) {
        return switch (http.send(request(message, address))) {
            case Reply.None none -> none.outcome();
            case Reply.Answer answer -> TwilioAnswer.of(answer, clock.instant());
        };
    }

    private HttpRequest request(Message message, String to) {
        String account = settings.account().orElseThrow();
        String path = "/2010-04-01/Accounts/%s/Messages.json".formatted(account);
        return HttpRequest.newBuilder(URI.create(Url.base(settings.url()) + path))
                .header("Authorization", BasicAuth.of(settings.key().orElse(account), token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form(message, to)))
                .build();
    }

    private String form(Message message, String to) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("To", to);
        settings.service()
                .ifPresentOrElse(
                        service -> fields.put("MessagingServiceSid", service),
                        () -> fields.put("From", settings.from().orElseThrow()));
        fields.put("Body", body(message));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** With the first link alone, since every 70 to 160 characters cost. */
    private static String body(Message message) {
        String link =
                message.actions().stream().findFirst().map(Message.Action::url).orElse("");
        return Texts.cut(Texts.joined("\n", message.title(), message.text()), link, LONGEST);
    }

    private String token() {
        return settings.token().orElseThrow();
    }

    /** It stands in the path of a URL. */
    private static Optional<String> notAnId(String account) {
        return account.matches("[A-Za-z0-9-]{1,64}") ? Optional.empty() : Optional.of("is not the SID of an account");
    }
}
