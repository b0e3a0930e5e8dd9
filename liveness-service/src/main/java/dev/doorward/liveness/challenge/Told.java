package dev.doorward.liveness.challenge;

import dev.doorward.contract.MessageId;
import dev.doorward.vision.liveness.track.Answer;

/** What is to be told of a challenge with a verdict. */
public record Told(MessageId challenge, Answer answer) {}
