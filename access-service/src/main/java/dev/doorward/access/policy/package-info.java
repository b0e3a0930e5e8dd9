/**
 * The rules, and nothing but rules: evidence, levels and configuration go in, a {@link dev.doorward.access.policy.Ruling}
 * comes out. No clock is read and nothing is remembered, so every line of it is a row of a table in the tests.
 */
@NullMarked
package dev.doorward.access.policy;

import org.jspecify.annotations.NullMarked;
