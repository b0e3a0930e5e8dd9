package dev.doorward.recognition.rest;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;
import dev.doorward.recognition.people.PastVisit;

/** Whose visit a track before a door was. */
public record VisitView(DoorId door, TrackId track, VisitorView visitor) {
    static VisitView of(PastVisit visit) {
        return new VisitView(visit.where().door(), visit.where().track(), VisitorView.of(visit.visitor()));
    }
}
