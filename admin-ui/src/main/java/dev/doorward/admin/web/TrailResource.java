package dev.doorward.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.admin.TrailLink;
import dev.doorward.admin.people.Names;
import dev.doorward.admin.signin.Account;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.trail.TrailCheck;
import dev.doorward.admin.trail.Trails;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the doors wrote down. */
@Path("/api/trail")
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {
    private static final int MOST = 500;
    private static final Pattern PERSON = Pattern.compile(".*\\b(p-[0-9a-f]{16})\\b.*");
    private static final Pattern ACCOUNT = Pattern.compile("account (.+)");

    /**
     * A line; names are joined here, and are not in it.
     *
     * @param seq place in the order, for asking what came before
     * @param name of the person or the account that did it; absent when nobody is known by that id any more
     * @param decision id of the event, where it is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long seq,
            DoorId door,
            long number,
            Instant at,
            AuditEntry.Kind kind,
            String by,
            @Nullable String name,
            String what,
            @Nullable String why,
            boolean refused,
            @Nullable MessageId decision) {}

    /**
     * One chain of a door.
     *
     * @param report absent while the door's key is not here to check it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Checked(DoorId door, String trail, TrailCheck.@Nullable Report report) {}

    private final Trails trails;
    private final TrailLink link;
    private final Names names;
    private final SignIn signIn;

    TrailResource(Trails trails, TrailLink link, Names names, SignIn signIn) {
        this.trails = trails;
        this.link = link;
        this.names = names;
        this.signIn = signIn;
    }

    /** The newest first. */
    @GET
    public List<Line> lines(
            @QueryParam("before") @Nullable Long before, @QueryParam("limit") @DefaultValue("100") int limit) {
        List<Account> accounts = signIn.accounts();
        return trails.before(before == null ? Long.MAX_VALUE : before, Math.clamp(limit, 1, MOST)).stream()
                .map(stored -> line(stored, accounts))
                .toList();
    }

    /** Reads every line of every chain; takes about a second for some thousands. */
    @GET
    @Path("/check")
    public List<Checked> check() {
        return trails.chains().stream()
                .map(chain -> new Checked(
                        chain.door(), chain.trail(), link.check(chain).orElse(null)))
                .toList();
    }

    private Line line(Trails.Stored stored, List<Account> accounts) {
        AuditEntry entry = stored.line().entry();
        return new Line(
                stored.seq(),
                stored.line().door(),
                stored.line().number(),
                stored.line().at(),
                entry.kind(),
                entry.by(),
                name(entry.by(), accounts).orElse(null),
                entry.what(),
                entry.why(),
                entry.refused(),
                entry.decision() == null ? null : entry.decision().id());
    }

    private Optional<String> name(String by, List<Account> accounts) {
        Matcher person = PERSON.matcher(by);
        if (person.matches()) {
            return names.of(new PersonId(person.group(1)));
        }
        Matcher account = ACCOUNT.matcher(by);
        return account.matches()
                ? accounts.stream()
                        .filter(one -> one.id().equals(account.group(1)))
                        .map(Account::name)
                        .findFirst()
                : Optional.empty();
    }
}
