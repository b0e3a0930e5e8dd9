/**
 * {@code eval pad}: would the door have opened for a picture, a replay, a photograph with holes? Every check alone, and the
 * default policy, with the classes that run at the door; who it is counts as known. Terms of ISO/IEC 30107-3: APCER is the
 * share of attacks taken for living people, BPCER of living people taken for attacks, ACER the mean of both.
 */
@NullMarked
package dev.doorward.evaluation.pad;

import org.jspecify.annotations.NullMarked;
