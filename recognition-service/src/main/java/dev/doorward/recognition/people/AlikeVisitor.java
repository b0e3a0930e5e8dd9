package dev.doorward.recognition.people;

import dev.doorward.recognition.gallery.Similarity;

/** A visitor one of whose kept faces is like a face that was asked for. */
public record AlikeVisitor(Visitor visitor, Similarity similarity) {}
