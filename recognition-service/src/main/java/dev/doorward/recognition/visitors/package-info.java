/** Which tracks at the doors are visits of strangers, and what is worth keeping of them. It knows no broker and no database. */
@NullMarked
package dev.doorward.recognition.visitors;

import org.jspecify.annotations.NullMarked;
