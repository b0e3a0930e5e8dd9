package dev.doorward.admin.stream;

/**
 * Something that a viewer is told.
 *
 * @param name of the server-sent event
 * @param json its data
 */
public record Event(String name, String json) {}
