package dev.doorward.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the page itself is told at its start. */
@ConfigMapping(prefix = "doorward.page")
public interface PageConfig {
    /**
     * Names and addresses under which browsers may reach the page, without port ({@code DOORWARD_PAGE_HOSTS}); those
     * that this machine knows of itself when there are none.
     */
    Optional<List<String>> hosts();

    /**
     * What a process of this house that may act as an owner shows in its {@code Authorization} header
     * ({@code DOORWARD_PAGE_TOKEN}): whoever settles the demo's household. Nobody by default.
     */
    Optional<String> token();

    /** On which address the page listens with TLS ({@code DOORWARD_PAGE_HTTPS_HOST}); this machine's only by default. */
    @WithDefault("127.0.0.1")
    String httpsHost();

    /** Days for which the picture of a decision is kept ({@code DOORWARD_PAGE_SNAPSHOT_DAYS}); 0: none is taken. */
    @WithDefault("30")
    int snapshotDays();

    /** Days for which events are kept, pictures or not ({@code DOORWARD_PAGE_EVENT_DAYS}); 0: for good. */
    @WithDefault("365")
    int eventDays();
}
