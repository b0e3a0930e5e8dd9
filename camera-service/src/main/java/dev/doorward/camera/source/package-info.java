/**
 * Where pictures come from: cameras, streams, files, folders. A source is named by a string without user or password,
 * says in words why it can't be used, and gives pictures at the pace of life.
 */
@NullMarked
package dev.doorward.camera.source;

import org.jspecify.annotations.NullMarked;
