package dev.doorward.recognition.people;

/** What to do with a picture that is too like someone else: twins exist, mistakes are more frequent. */
public enum Doubles {
    REFUSE,
    /** The owner says that they are two people; both must then be told apart by a greater margin. */
    ALLOW
}
