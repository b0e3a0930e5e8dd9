/**
 * People and their pictures in PostgreSQL, the truth from which every gallery is read. A change and the check that allows
 * it are one transaction, and writers wait for each other, so two replicas cannot enrol one face as two people.
 */
@NullMarked
package dev.doorward.recognition.people;

import org.jspecify.annotations.NullMarked;
