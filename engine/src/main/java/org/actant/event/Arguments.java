package org.actant.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What stands in a trigger's deep slots: indexes of the head words, in the order found.
public final class Arguments {
    private final SequencedMap<String, List<Integer>> slots = new LinkedHashMap<>();

    /// The head words in the slot, coordination not yet unfolded.
    public List<Integer> at(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    public boolean fills(String slot) {
        return slots.containsKey(slot);
    }

    /// The slots that are filled, in the order found.
    public List<String> slots() {
        return List.copyOf(slots.keySet());
    }

    void add(String slot, int head) {
        List<Integer> heads = slots.computeIfAbsent(slot, name -> new ArrayList<>());
        if (!heads.contains(head)) {
            heads.add(head);
        }
    }

    void addAll(String slot, List<Integer> heads) {
        heads.forEach(head -> add(slot, head));
    }
}
