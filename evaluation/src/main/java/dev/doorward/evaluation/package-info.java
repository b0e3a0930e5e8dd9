/**
 * Measures Doorward: one command a question, each on any folder of the same layout, a JSON report to compare and an
 * HTML page to look at. {@code door} runs the packaged services; the others call the classes that the services run.
 */
@NullMarked
package dev.doorward.evaluation;

import org.jspecify.annotations.NullMarked;
