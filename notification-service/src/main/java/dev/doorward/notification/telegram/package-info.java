/**
 * Messages by a bot of Telegram. Its token stands in every address that is called, so no address is ever told.
 */
@NullMarked
package dev.doorward.notification.telegram;

import org.jspecify.annotations.NullMarked;
