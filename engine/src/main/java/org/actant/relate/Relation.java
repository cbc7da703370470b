package org.actant.relate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one actor does to another, in a text that names both.
///
/// @param event the codebook's event that fits best
/// @param modes its modes
/// @param quad its quad class, 1–4
/// @param score how sure it is: the event's share of the distribution
/// @param rule the best frame of the text that says so; `ranker` with the features that weigh most
///   where none does
/// @param distribution every event of the codebook with its share; the shares add up to 1
public record Relation(
        String event,
        List<String> modes,
        int quad,
        double score,
        String rule,
        SortedMap<String, Double> distribution) {
    public Relation {
        modes = List.copyOf(modes);
        distribution = Collections.unmodifiableSortedMap(new TreeMap<>(distribution));
    }
}
