/**
 * What access-service asked of somebody and how they answer. When it was asked is told by its nonce, on the camera's own
 * clock, so no two clocks have to agree.
 */
@NullMarked
package dev.doorward.liveness.challenge;

import org.jspecify.annotations.NullMarked;
