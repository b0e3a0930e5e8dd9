/** Pictures: bytes in memory, decoding and encoding, and sampling straight into a model's input. */
@NullMarked
package dev.doorward.vision.image;

import org.jspecify.annotations.NullMarked;
