package dev.doorward.access;

import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.LiveConfigs;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the pure parts are made with. */
@Singleton
class Beans {
    @Produces
    @Singleton
    Ticks ticks() {
        return Ticks.system();
    }

    @Produces
    @Singleton
    Nonces nonces(Ticks ticks) {
        return new Nonces(ticks);
    }

    @Produces
    @Singleton
    LiveConfig<AccessConfig> config(LiveConfigs configs) {
        return configs.of(Section.ACCESS);
    }
}
