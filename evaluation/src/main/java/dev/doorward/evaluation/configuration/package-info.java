/**
 * {@code prove configuration}: a long run of good and bad documents through the page's own REST, with all services
 * running and a visitor at the door, and what the services say to each.
 */
@NullMarked
package dev.doorward.evaluation.configuration;

import org.jspecify.annotations.NullMarked;
