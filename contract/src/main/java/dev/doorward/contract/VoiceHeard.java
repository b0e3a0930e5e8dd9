package dev.doorward.contract;

import java.util.List;

/**
 * When somebody spoke at the door lately, by its microphone. It tells neither what was said nor by whom, and the sound
 * itself never leaves the camera. Successive faces overlap, so that a lost one loses nothing.
 *
 * @param endedMsBefore from the end of the last of {@code percent} to the capture of the frame, −1000 to 5000: sound may be
 *     a little ahead of the picture
 * @param percent how likely there was a voice in each {@value #MS} ms, 0 to 100, without a gap, oldest first; 64 at most
 */
public record VoiceHeard(long endedMsBefore, List<Integer> percent) {
    /** Milliseconds that one of {@code percent} is about. */
    public static final int MS = 32;

    public static final int MOST = 64;

    public VoiceHeard {
        Require.within(endedMsBefore, -1_000, 5_000, "endedMsBefore");
        percent = List.copyOf(Require.present(percent, "percent"));
        Require.within(percent.size(), 1, MOST, "number of percent");
        percent.forEach(one -> Require.within(one, 0, 100, "percent"));
    }
}
