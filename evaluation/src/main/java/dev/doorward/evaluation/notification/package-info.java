/** Whether alerts arrive: in time, in order, once, and whatever is killed or away meanwhile. */
@NullMarked
package dev.doorward.evaluation.notification;

import org.jspecify.annotations.NullMarked;
