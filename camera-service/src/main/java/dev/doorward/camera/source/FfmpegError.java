package dev.doorward.camera.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's errors in its own words, without the address that its messages quote, which may hold a password. */
final class FfmpegError {
    private static final Pattern CODE = Pattern.compile("error (-\\d+)");

    private FfmpegError() {}

    static String words(Exception e) {
        Matcher code = CODE.matcher(String.valueOf(e.getMessage()));
        if (!code.find()) {
            return "FFmpeg can't read it";
        }
        byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
        avutil.av_strerror(Integer.parseInt(code.group(1)), text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, java.nio.charset.StandardCharsets.UTF_8);
    }
}
