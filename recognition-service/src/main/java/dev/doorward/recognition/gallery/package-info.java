/**
 * Who a face is like: one template a person, all of them in one array, and the rule that turns the two best
 * similarities into an answer of an open set. Pure and immutable; nothing here knows a broker or a database.
 */
@NullMarked
package dev.doorward.recognition.gallery;

import org.jspecify.annotations.NullMarked;
