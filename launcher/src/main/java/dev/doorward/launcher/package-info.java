/**
 * The whole of Doorward on one machine. {@link dev.doorward.launcher.Stack} is the story: an embedded broker, an
 * embedded database, and the packaged services as child processes, each with its own account and only its own secrets.
 * {@code ./doorward run} shows it on a terminal; the evaluation and the end-to-end tests drive the same class.
 */
@NullMarked
package dev.doorward.launcher;

import org.jspecify.annotations.NullMarked;
