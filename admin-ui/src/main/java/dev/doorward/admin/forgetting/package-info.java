/**
 * Forgetting somebody: who has something of them, who has said that it is gone, and the receipt of it.
 */
@NullMarked
package dev.doorward.admin.forgetting;

import org.jspecify.annotations.NullMarked;
