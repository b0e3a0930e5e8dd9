package dev.doorward.camera.source;

import java.util.ArrayDeque;

/** Picture-sized arrays that are used again: a camera's 28 MB a second would keep the garbage collector busy. */
public final class Buffers {
    /** Captured, waiting, being analysed, being shown, and one to spare. */
    private static final int MOST = 6;

    private final ArrayDeque<byte[]> free = new ArrayDeque<>();

    /** An array of exactly that length, with anything in it. */
    public synchronized byte[] take(int length) {
        byte[] buffer = free.poll();
        return buffer != null && buffer.length == length ? buffer : new byte[length];
    }

    /** The array may be overwritten from now on. */
    public synchronized void give(byte[] buffer) {
        if (free.size() < MOST) {
            free.add(buffer);
        }
    }
}
