/**
 * Movements, or words, that are asked of somebody at the door, of whom everything else is known: {@link
 * dev.doorward.access.challenge.Challenges} counts them and their answers for one visit, {@link
 * dev.doorward.access.challenge.Asker} draws them, {@link dev.doorward.access.challenge.Lost} counts those lost at the door.
 * Whether one is needed is the policy's to say.
 */
@NullMarked
package dev.doorward.access.challenge;

import org.jspecify.annotations.NullMarked;
