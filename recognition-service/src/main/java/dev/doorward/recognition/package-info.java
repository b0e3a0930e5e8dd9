/**
 * recognition-service: it owns the people and their pictures, and says of each captured face who it is, never what that
 * person may. {@link dev.doorward.recognition.RecognitionService} is the story; MQTT and REST stay at the edges.
 */
@NullMarked
package dev.doorward.recognition;

import org.jspecify.annotations.NullMarked;
