/**
 * Pairs of streams, colour and infrared, made out of clips and pictures in colour, since nobody here has such a camera.
 * What follows from them is what the check makes of the physics as we know it, not what a camera sees.
 */
@NullMarked
package dev.doorward.evaluation.infrared;

import org.jspecify.annotations.NullMarked;
