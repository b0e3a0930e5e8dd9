/**
 * Pictures of somebody from a door's own camera: what they are asked to do, which moment is good for it, and what became
 * of each picture. Nothing here sends anything.
 */
@NullMarked
package dev.doorward.admin.capture;

import org.jspecify.annotations.NullMarked;
