/**
 * How well faces are told apart: the door's own detector, alignment, embedding, template and open-set rule, on a folder
 * of pictures.
 */
@NullMarked
package dev.doorward.evaluation.recognition;

import org.jspecify.annotations.NullMarked;
