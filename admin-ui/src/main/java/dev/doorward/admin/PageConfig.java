package dev.doorward.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the page itself is told at its start. */
@ConfigMapping(prefix = "doorward.page")
public interface PageConfig {
    /**
     * Names under which browsers may reach the page beside localhost, without port ({@code DOORWARD_PAGE_HOSTS}). None
     * by default: there is no sign-in yet, so the page is for this machine.
     */
    Optional<List<String>> hosts();

    /** Days for which the picture of a decision is kept ({@code DOORWARD_PAGE_SNAPSHOT_DAYS}); 0: none is taken. */
    @WithDefault("30")
    int snapshotDays();
}
