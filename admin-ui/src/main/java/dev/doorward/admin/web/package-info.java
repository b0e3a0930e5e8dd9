/**
 * The only HTTP door: the REST resources, the streams, and the guard that keeps foreign web sites out.
 */
@NullMarked
package dev.doorward.admin.web;

import org.jspecify.annotations.NullMarked;
