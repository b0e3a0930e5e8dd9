/**
 * The models: a catalogue with licence, hash, input and threshold of each, a store that finds and verifies the files,
 * and sessions that run them on ONNX Runtime with their own reused buffers.
 */
@NullMarked
package dev.doorward.vision.models;

import org.jspecify.annotations.NullMarked;
