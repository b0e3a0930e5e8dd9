/**
 * The one HTTP call between services: people and their pictures are recognition-service's, and the page reaches them
 * through here.
 */
@NullMarked
package dev.doorward.admin.recognition;

import org.jspecify.annotations.NullMarked;
