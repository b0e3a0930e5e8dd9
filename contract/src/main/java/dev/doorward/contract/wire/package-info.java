/**
 * Payloads as bytes: JSON in and out, Ed25519 signatures that cover topic and content, key files. What is not valid or
 * not signed by whom it must be never becomes a record.
 */
@NullMarked
package dev.doorward.contract.wire;

import org.jspecify.annotations.NullMarked;
