package dev.doorward.admin.web;

import dev.doorward.admin.notifications.Followed;
import dev.doorward.admin.notifications.Links;
import dev.doorward.contract.Party;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.wire.Verifier;
import dev.doorward.kit.Keys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** What a link in an alert leads to. Asking changes nothing: it is a POST so that no log of addresses holds the link. */
@Path("/api/links")
@Produces(MediaType.APPLICATION_JSON)
public class LinkResource {
    /** What stands in the link's address. */
    public record Wish(@NotNull String token) {}

    private final Keys keys;
    private final Clock clock;

    LinkResource(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertLink follow(@NotNull @Valid Wish wish) {
        Verifier key = keys.of(Party.NOTIFICATION.user())
                .orElseThrow(() -> Problems.of(
                        503, "No key", "The key of the notification service is not here to look at the link with."));
        return switch (Links.follow(wish.token(), key, clock.instant())) {
            case Followed.Leads(AlertLink link) -> link;
            case Followed.Expired expired ->
                throw Problems.of(410, "This link has expired", "Look for the event on this page.");
            case Followed.Forged forged ->
                throw Problems.of(422, "Not a link of this house", "It was not made here, or not all of it arrived.");
        };
    }
}
