package dev.doorward.admin.web;

import dev.doorward.admin.PageConfig;
import dev.doorward.admin.SystemState;
import dev.doorward.admin.configuration.Answers;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.health.ServiceBoard;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.live.LiveBoard;
import dev.doorward.admin.stream.Event;
import dev.doorward.admin.stream.Hub;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The house as it is, and everything that changes from then on. */
@Path("/api")
public class StateResource {
    private final SystemState system;
    private final Doors doors;
    private final LiveBoard live;
    private final ServiceBoard services;
    private final Configuration configuration;
    private final Answers answers;
    private final Hub hub;
    private final Viewing viewing;
    private final PageConfig page;
    private final Clock clock;
    private final String version;

    StateResource(
            SystemState system,
            Doors doors,
            LiveBoard live,
            ServiceBoard services,
            Configuration configuration,
            Answers answers,
            Hub hub,
            Viewing viewing,
            PageConfig page,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.system = system;
        this.doors = doors;
        this.live = live;
        this.services = services;
        this.configuration = configuration;
        this.answers = answers;
        this.hub = hub;
        this.viewing = viewing;
        this.page = page;
        this.clock = clock;
        this.version = version;
    }

    @GET
    @Path("/state")
    @Produces(MediaType.APPLICATION_JSON)
    public HouseState state() {
        return new HouseState(
                version,
                clock.instant(),
                system.now(),
                doors.all().stream().map(this::door).toList(),
                services.all(),
                Section.all().stream().map(this::section).toList(),
                page.snapshotDays());
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        return viewing.of(hub::open).map(event -> outbound(sse, event));
    }

    private static OutboundSseEvent outbound(Sse sse, Event event) {
        return sse.newEventBuilder()
                .name(event.name())
                .data(String.class, event.json())
                .build();
    }

    private HouseState.DoorState door(DoorId door) {
        return new HouseState.DoorState(
                door,
                doors.camera(door).orElse(null),
                doors.lock(door).orElse(null),
                live.of(door).orElse(null));
    }

    private HouseState.SectionState section(Section<?> section) {
        return new HouseState.SectionState(
                section.name(),
                configuration.current(section).map(ConfigDocument::version).orElse(0L),
                answers.to(section.name()));
    }
}
