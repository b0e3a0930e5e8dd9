package dev.doorward.admin.signin;

/** RFC 4648's alphabet without padding: what authenticator apps read, and people can type. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(held >> bits & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(held << BITS - bits & 0x1f));
        }
        return text.toString();
    }

    /** In groups of four, for the eye. */
    static String grouped(byte[] bytes, String between) {
        return of(bytes).replaceAll("(.{4})(?=.)", "$1" + between);
    }
}
