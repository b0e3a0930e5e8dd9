package dev.doorward.recognition.people;

/** Whose visit a track was. */
public record PastVisit(DoorTrack where, Visitor visitor) {}
