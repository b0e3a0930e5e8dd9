/**
 * {@code eval door}: real visits to the packaged services. Each visit has its own door, its own empty gallery, a real
 * broker and a real database between the services; only the camera's lens is a file.
 */
@NullMarked
package dev.doorward.evaluation.door;

import org.jspecify.annotations.NullMarked;
