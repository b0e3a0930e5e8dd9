/**
 * What the door hears, on its own thread: when somebody speaks, and nothing else. Sound comes in, is listened to and let
 * go; only how likely there was a voice, for each 32 ms of the last seconds, is kept.
 */
@NullMarked
package dev.doorward.camera.sound;

import org.jspecify.annotations.NullMarked;
