package dev.doorward.evaluation.recognition;

import java.util.HashMap;
import java.util.Map;

/** Names to numbers from 0, in the order in which they come. */
final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String name) {
        return numbers.computeIfAbsent(name, unknown -> numbers.size());
    }
}
