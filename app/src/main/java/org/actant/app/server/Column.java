package org.actant.app.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all events have in one dimension. Each different list of values is kept once and has a
/// number; an event has that number.
final class Column {
    private int[] numbers = new int[1024];
    private int size;
    private final Map<List<String>, Integer> known = new HashMap<>();
    private final List<List<String>> lists = new ArrayList<>();

    /// The number of a list, a new one where it was not there.
    int numberOf(List<String> list) {
        Integer number = known.get(list);
        if (number == null) {
            number = lists.size();
            List<String> kept = List.copyOf(list);
            known.put(kept, number);
            lists.add(kept);
        }
        return number;
    }

    /// Adds the next event's list by its number.
    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /// The numbers of all events' lists; there may be more room than events.
    int[] numbers() {
        return numbers;
    }

    int number(int row) {
        return numbers[row];
    }

    List<String> values(int row) {
        return lists.get(numbers[row]);
    }

    List<String> list(int number) {
        return lists.get(number);
    }

    int lists() {
        return lists.size();
    }

    /// For each number, whether its list has one of these values, or one that starts with one of
    /// these codes and a colon.
    boolean[] having(Set<String> wanted) {
        boolean[] having = new boolean[lists.size()];
        for (int number = 0; number < having.length; number++) {
            List<String> values = lists.get(number);
            if (values.isEmpty()) {
                having[number] = wanted.contains(Filter.NONE);
            }
            for (String value : values) {
                int colon = value.indexOf(':');
                having[number] |=
                        wanted.contains(value)
                                || (colon > 0 && wanted.contains(value.substring(0, colon)));
            }
        }
        return having;
    }
}
