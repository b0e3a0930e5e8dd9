/**
 * The lock: the states of its bolt ({@link dev.doorward.access.lock.Bolt}), the machine that goes from one to the other as a
 * pure function ({@link dev.doorward.access.lock.LockMachine}), the contacts that it notices the door by, the servo that
 * moves the bolt by hardware PWM, and the {@link dev.doorward.access.lock.DoorLock} that brings them and the clock together.
 * Locked is where everything starts and where every failure leads.
 */
@NullMarked
package dev.doorward.access.lock;

import org.jspecify.annotations.NullMarked;
