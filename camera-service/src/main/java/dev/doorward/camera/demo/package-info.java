/** The demo visitor: a rendered doorstep for machines without a camera, which passes the same checks as anyone. */
@NullMarked
package dev.doorward.camera.demo;

import org.jspecify.annotations.NullMarked;
