package dev.doorward.vision.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the best of overlapping detections (greedy non-maximum suppression). */
final class Suppression {

    private Suppression() {}

    /** @param iou two boxes that overlap more are one face */
    static List<Detection> best(List<Detection> candidates, double iou) {
        List<Detection> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : sorted) {
            if (kept.stream().noneMatch(better -> better.box().iou(candidate.box()) > iou)) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
