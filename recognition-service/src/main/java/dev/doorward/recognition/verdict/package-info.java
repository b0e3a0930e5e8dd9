/** From a captured face to the answer who it is: decode, embed, compare. One thread, one model, no memory of before. */
@NullMarked
package dev.doorward.recognition.verdict;

import org.jspecify.annotations.NullMarked;
