/**
 * What lies in a database and must not be read there: keys that lie beside a service, and AES-256-GCM under them. Pure,
 * so that features may use it.
 */
@NullMarked
package dev.doorward.kit.sealing;

import org.jspecify.annotations.NullMarked;
