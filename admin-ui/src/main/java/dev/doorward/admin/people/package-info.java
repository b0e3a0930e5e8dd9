/**
 * Names of people, for whoever shows something; recognition-service owns them.
 */
@NullMarked
package dev.doorward.admin.people;

import org.jspecify.annotations.NullMarked;
