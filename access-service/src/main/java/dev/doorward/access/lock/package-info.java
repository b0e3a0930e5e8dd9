/**
 * The bolt: its states and what each allows ({@link dev.doorward.access.lock.Bolt}), the servo that moves it by hardware
 * PWM, and the {@link dev.doorward.access.lock.DoorLock} that brings both and the clock together. Locked is where
 * everything starts and where every failure leads.
 */
@NullMarked
package dev.doorward.access.lock;

import org.jspecify.annotations.NullMarked;
