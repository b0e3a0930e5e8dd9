package dev.doorward.notification.delivery;

/**
 * What a provider can carry.
 *
 * @param picture a JPEG
 * @param actions links as buttons; elsewhere they stand in the text
 * @param longest characters of title and text together, beyond which the text is cut
 */
public record Carries(boolean picture, boolean actions, int longest) {}
