/** Whether the lock opens for nobody else, whatever happens: the packaged access-service against attackers, kills and load. */
@NullMarked
package dev.doorward.evaluation.lock;

import org.jspecify.annotations.NullMarked;
