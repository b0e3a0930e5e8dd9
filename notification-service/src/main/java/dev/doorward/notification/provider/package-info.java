/**
 * What providers share: one request and its answer within bounds, which addresses are at home, texts cut to a length.
 * Knows none of them.
 */
@NullMarked
package dev.doorward.notification.provider;

import org.jspecify.annotations.NullMarked;
