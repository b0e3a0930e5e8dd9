/**
 * Configuration: one immutable record a section, with its bounds, units and defaults where the code reads them.
 * {@link dev.doorward.contract.config.Section} turns a document into a record or into problems that a person can read.
 */
@NullMarked
package dev.doorward.contract.config;

import org.jspecify.annotations.NullMarked;
