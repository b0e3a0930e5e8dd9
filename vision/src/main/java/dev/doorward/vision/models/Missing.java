package dev.doorward.vision.models;

/** A model that was not found, and what to do about it, for a person. */
public record Missing(Model model, String why) {

    @Override
    public String toString() {
        return "%s (%s): %s".formatted(model.file(), model.purpose(), why);
    }
}
