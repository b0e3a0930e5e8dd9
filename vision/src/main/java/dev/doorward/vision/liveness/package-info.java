/**
 * Measurements that tell a living face from a picture of one: eyes open or closed, the eye aspect ratio, passive
 * anti-spoofing. They give numbers; what follows from them is decided elsewhere.
 */
@NullMarked
package dev.doorward.vision.liveness;

import org.jspecify.annotations.NullMarked;
