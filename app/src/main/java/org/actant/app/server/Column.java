package org.actant.app.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What all events have in one dimension. Each different list of values is kept once and has a
/// number; an event has that number.
final class Column {
    private int[] numbers = new int[1024];
    private int size;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<List<String>> lists = new ArrayList<>();

    /// Adds the next event's values.
    ///
    /// @param joined with `;` between; `null` for none
    void add(@Nullable String joined) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number(joined == null ? "" : joined, true);
    }

    /// Adds the next event's one value, whatever is in it.
    void addWhole(@Nullable String value) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number(value == null ? "" : value, false);
    }

    private int number(String text, boolean split) {
        Integer number = known.get(text);
        if (number == null) {
            number = lists.size();
            known.put(text, number);
            if (text.isEmpty()) {
                lists.add(List.of());
            } else {
                lists.add(split ? List.of(text.split(";", -1)) : List.of(text));
            }
        }
        return number;
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
