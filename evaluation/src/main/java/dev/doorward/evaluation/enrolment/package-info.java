/** Many people with many pictures: how fast they are enrolled, what is refused, and whether a restart knows them all. */
@NullMarked
package dev.doorward.evaluation.enrolment;

import org.jspecify.annotations.NullMarked;
