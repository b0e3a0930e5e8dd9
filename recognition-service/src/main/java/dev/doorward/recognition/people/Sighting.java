package dev.doorward.recognition.people;

import dev.doorward.recognition.gallery.Member;
import dev.doorward.vision.face.Embedding;
import java.time.Instant;

/**
 * The best face of a track in which nobody known was recognised.
 *
 * @param kind whether it came from the demo
 * @param at when the track began
 * @param quality greater is better
 * @param picture JPEG of the face. Read-only
 */
public record Sighting(
        DoorTrack where, Member.Kind kind, Instant at, double quality, byte[] picture, Embedding embedding) {}
