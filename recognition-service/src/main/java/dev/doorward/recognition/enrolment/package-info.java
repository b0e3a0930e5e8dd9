/**
 * Whether a picture is fit to know a person by. It is examined at once, while whoever sent it is there to send a better
 * one; each refusal says what is wrong and what to do.
 */
@NullMarked
package dev.doorward.recognition.enrolment;

import org.jspecify.annotations.NullMarked;
