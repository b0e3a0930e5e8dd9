package dev.doorward.liveness.faces;

import dev.doorward.liveness.challenge.Questions;
import dev.doorward.vision.liveness.track.TrackLiveness;

/** All that is remembered of one track: what was seen, and what is asked. */
public record Followed(TrackLiveness liveness, Questions questions) {}
