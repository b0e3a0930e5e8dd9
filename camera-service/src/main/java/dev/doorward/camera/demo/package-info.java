/**
 * The demo visitor, for machines without a camera: people cut from the sample pictures, laid over a generic head that
 * turns with parallax and blinks. It is given no advantage: every check that a living face must pass, it must pass too,
 * and its evidence moves the mock lock only.
 */
@NullMarked
package dev.doorward.camera.demo;

import org.jspecify.annotations.NullMarked;
