package dev.doorward.contract;

/**
 * Two words to say, as a text to show or to read aloud, in the languages that Doorward speaks.
 *
 * @param en for example {@code apple, river}
 * @param de the same in German
 */
public record SpokenWords(String en, String de) {
    public SpokenWords {
        Require.text(en, 60, "en");
        Require.text(de, 60, "de");
    }
}
