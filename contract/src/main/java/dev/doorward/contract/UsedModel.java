package dev.doorward.contract;

/**
 * A model that a service runs, or would run if it were there.
 *
 * @param file its name in the catalogue
 * @param purpose in words
 * @param here whether it was found
 */
public record UsedModel(String file, String purpose, String licence, boolean here) {
    public UsedModel {
        Require.text(file, 100, "file");
        Require.text(purpose, 200, "purpose");
        Require.text(licence, 300, "licence");
    }
}
