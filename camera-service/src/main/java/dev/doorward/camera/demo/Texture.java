package dev.doorward.camera.demo;

/**
 * Pixels to lay over a frame.
 *
 * @param bgr three bytes a pixel
 * @param alpha one byte a pixel, 255 opaque
 */
record Texture(int width, int height, byte[] bgr, byte[] alpha) {}
