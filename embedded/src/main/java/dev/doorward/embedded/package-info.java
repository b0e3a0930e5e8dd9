/**
 * A broker and a database inside one process: Artemis with the contract's permissions, PostgreSQL with a role and a
 * schema a service. The launcher runs them for the house; tests run them too, or mosquitto and pgvector in containers
 * when {@code -Ddoorward.infra=containers} says so.
 */
@NullMarked
package dev.doorward.embedded;

import org.jspecify.annotations.NullMarked;
