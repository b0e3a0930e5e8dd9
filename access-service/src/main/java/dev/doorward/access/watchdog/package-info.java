/** Whether what must go on does, told to the system that restarts this process when it does not. */
@NullMarked
package dev.doorward.access.watchdog;

import org.jspecify.annotations.NullMarked;
