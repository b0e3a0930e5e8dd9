/**
 * What every service needs on the broker, once: one connection with a last will, publishing and opening of (signed)
 * payloads, presence, and configuration that changes while the service runs. The services keep only what is theirs.
 */
@NullMarked
package dev.doorward.kit;

import org.jspecify.annotations.NullMarked;
