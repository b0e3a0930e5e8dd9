/**
 * Everything that Doorward's services say to each other: {@link dev.doorward.contract.Topics} is the one table of
 * topics, and each payload is an immutable record that cannot be made with wrong values. Payloads are additive within
 * v1: unknown fields are ignored. What may lead to an opening is signed ({@code dev.doorward.contract.wire}).
 */
@NullMarked
package dev.doorward.contract;

import org.jspecify.annotations.NullMarked;
