package dev.doorward.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.admin.SystemState;
import dev.doorward.admin.health.ServiceHealth;
import dev.doorward.admin.live.LiveView;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.config.ConfigApplied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page needs when it opens; from then on it is told what changes. */
public record HouseState(
        String version,
        Instant at,
        SystemState.Now system,
        List<DoorState> doors,
        List<ServiceHealth> services,
        List<SectionState> config,
        int snapshotDays) {

    /** One door; what was not heard yet is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DoorState(
            DoorId door,
            @Nullable CameraState camera,
            @Nullable LockState lock,
            @Nullable LiveView live) {}

    /** @param version that was told to the services; 0 until the database was there once */
    public record SectionState(String section, long version, List<ConfigApplied> applied) {}
}
