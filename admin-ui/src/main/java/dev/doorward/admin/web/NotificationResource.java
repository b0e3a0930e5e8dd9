package dev.doorward.admin.web;

import dev.doorward.admin.NotificationLink;
import dev.doorward.admin.notifications.Reply;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAnswered.Answer;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.NotificationAsked.Question;
import dev.doorward.contract.alert.ProviderState;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.alert.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recipients, providers, and what became of alerts: notification-service's, asked for by an owner, see Rights. Addresses
 * go through here and stay nowhere.
 */
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {
    /**
     * What there is.
     *
     * @param events all that can be told, and how much each matters
     * @param statuses all that can become of an alert
     */
    public record Overview(
            List<Recipient> recipients,
            List<ProviderState> providers,
            List<String> languages,
            Map<AlertEvent, Severity> events,
            List<DeliveryStatus> statuses) {}

    /** Where somebody is to be reached. */
    public record AddressWish(
            @NotNull Channel channel, @NotBlank String value) {}

    /** A recipient as they are to be from now on, whole. */
    public record RecipientWish(
            @NotNull List<@NotNull @Valid AddressWish> addresses,
            @NotBlank String language,
            @NotNull Boolean pictures,
            @NotNull List<@NotNull String> groups) {}

    /** By which way to try it. */
    public record TestWish(@NotNull Channel channel) {}

    /** Which lines of the log; what is absent does not matter. */
    public static class Asked {
        @QueryParam("recipient")
        @Nullable
        String recipient;

        @QueryParam("status")
        @Nullable
        String status;

        @QueryParam("event")
        @Nullable
        String event;

        /** the {@code seq} of the last line already seen; absent for the newest of all */
        @QueryParam("before")
        @Nullable
        Long before;

        @QueryParam("limit")
        @DefaultValue("50")
        int limit;
    }

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile(Recipient.ID);

    private final NotificationLink service;

    NotificationResource(NotificationLink service) {
        this.service = service;
    }

    @GET
    public Overview overview() {
        NotificationAnswered.Overview all = ask(new NotificationAsked.Overview(), NotificationAnswered.Overview.class);
        Map<AlertEvent, Severity> events = new EnumMap<>(AlertEvent.class);
        Arrays.stream(AlertEvent.values()).forEach(event -> events.put(event, event.severity()));
        return new Overview(
                all.recipients(), all.providers(), all.languages(), events, List.of(DeliveryStatus.values()));
    }

    @PUT
    @Path("/recipients/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void keep(@PathParam("id") String id, @NotNull @Valid RecipientWish wish) {
        Recipient recipient = understood(() -> new Recipient(
                id,
                wish.addresses().stream()
                        .map(one -> new Address(one.channel(), one.value().strip()))
                        .toList(),
                wish.language(),
                wish.pictures(),
                wish.groups()));
        ask(new NotificationAsked.Keep(recipient), NotificationAnswered.Done.class);
    }

    @DELETE
    @Path("/recipients/{id}")
    public void remove(@PathParam("id") String id) {
        ask(new NotificationAsked.Remove(known(id)), NotificationAnswered.Done.class);
    }

    /** Sends something now, and answers as the provider does. */
    @POST
    @Path("/recipients/{id}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    public NotificationAnswered.Tested test(@PathParam("id") String id, @NotNull @Valid TestWish wish) {
        return ask(new NotificationAsked.Test(known(id), wish.channel()), NotificationAnswered.Tested.class);
    }

    /** What became of alerts, the newest first. */
    @GET
    @Path("/log")
    public List<DeliveryLine> log(@BeanParam Asked asked) {
        Question question = new NotificationAsked.Log(
                blank(asked.recipient) ? null : known(asked.recipient),
                one("status", asked.status, DeliveryStatus.class),
                one("event", asked.event, AlertEvent.class),
                asked.before,
                Math.clamp(asked.limit, 1, MOST));
        return ask(question, NotificationAnswered.Log.class).lines();
    }

    /** What an alert of this event looks like, with an invented visitor. */
    @GET
    @Path("/preview")
    public NotificationAnswered.Preview preview(
            @QueryParam("event") @NotNull String event, @QueryParam("language") @NotBlank String language) {
        AlertEvent which = one("event", event, AlertEvent.class);
        if (which == null) {
            throw Problems.of(400, "Not understood", "Say which event.");
        }
        return ask(
                understood(() -> new NotificationAsked.Preview(which, language)), NotificationAnswered.Preview.class);
    }

    /** Somebody saw to it: nobody else is told of it any more. */
    @POST
    @Path("/alerts/{id}/acknowledged")
    public void acknowledge(@PathParam("id") String id) {
        Question question;
        try {
            question = new NotificationAsked.Acknowledge(new MessageId(id));
        } catch (IllegalArgumentException e) {
            throw Problems.of(404, "No such alert", "There is no alert under this id.");
        }
        ask(question, NotificationAnswered.Done.class);
    }

    private <T extends Answer> T ask(Question question, Class<T> wanted) {
        return switch (service.ask(question)) {
            case Reply.Answered(NotificationAnswered.Refused refused) ->
                throw Problems.of(422, "Not done", refused.words());
            case Reply.Answered(Answer answer) when wanted.isInstance(answer) -> wanted.cast(answer);
            case Reply.Answered other ->
                throw Problems.of(502, "Not understood", "The notification service answered something else.");
            case Reply.Silence silence -> throw away("The notification service does not answer.");
            case Reply.BrokerAway away -> throw away("The broker is away: nobody can be asked until it is back.");
            case Reply.Busy busy -> throw away("Too many questions wait for the notification service; try again.");
        };
    }

    private static WebApplicationException away(String words) {
        return Problems.of(503, "No answer", words);
    }

    private static String known(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problems.of(404, "No such recipient", "There is nobody under this id.");
        }
        return id;
    }

    private static <T> T understood(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw Problems.of(422, "Not understood", e.getMessage() + ".");
        }
    }

    private static <E extends Enum<E>> @Nullable E one(String name, @Nullable String value, Class<E> type) {
        try {
            return blank(value) ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw Problems.of(400, "Not understood", "\"" + name + "\" is not something to look for.");
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
