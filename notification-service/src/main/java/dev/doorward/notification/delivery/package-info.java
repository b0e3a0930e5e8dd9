/**
 * How an alert reaches a person: recipients, what a provider answers, and the outbox that tries again while a provider
 * is away. Knows no provider; e-mail is one.
 */
@NullMarked
package dev.doorward.notification.delivery;

import org.jspecify.annotations.NullMarked;
