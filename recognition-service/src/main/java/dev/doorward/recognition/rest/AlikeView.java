package dev.doorward.recognition.rest;

import dev.doorward.recognition.people.AlikeVisitor;

/** @param similarity of the face that was asked for to the most alike one of this visitor */
public record AlikeView(double similarity, VisitorView visitor) {
    static AlikeView of(AlikeVisitor alike) {
        return new AlikeView(alike.similarity().value(), VisitorView.of(alike.visitor()));
    }
}
