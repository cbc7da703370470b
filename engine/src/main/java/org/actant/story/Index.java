package org.actant.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the few texts that a text may belong to. Whether one finds another depends on the two
/// alone.
final class Index {
    private final StorySettings settings;
    private final Map<Long, Numbers> addresses = new HashMap<>();
    private final Map<Long, Numbers> dated = new HashMap<>();
    private final Map<Integer, Numbers> undated = new HashMap<>();
    private final Map<Integer, Numbers> all = new HashMap<>();

    Index(StorySettings settings) {
        this.settings = settings;
    }

    /// A growing list of numbers.
    private static final class Numbers {
        private int[] values = new int[2];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }

    void add(int number, Sketch sketch, long[] places) {
        for (long address : places) {
            addresses.computeIfAbsent(address, key -> new Numbers()).add(number);
        }
        LocalDate date = sketch.date();
        for (Profile.Telling telling : sketch.profile().telling()) {
            int term = telling.term();
            all.computeIfAbsent(term, key -> new Numbers()).add(number);
            if (date == null) {
                undated.computeIfAbsent(term, key -> new Numbers()).add(number);
            } else {
                dated.computeIfAbsent(key(term, settings.period(date)), key -> new Numbers())
                        .add(number);
            }
        }
    }

    /// Texts so far that may be copies or versions, ascending.
    SortedSet<Integer> versions(long[] places) {
        SortedSet<Integer> found = new TreeSet<>();
        for (long address : places) {
            Numbers numbers = addresses.get(address);
            for (int i = 0; numbers != null && i < numbers.size; i++) {
                found.add(numbers.values[i]);
            }
        }
        return found;
    }

    /// Texts so far that may tell of the same happening, ascending. Those of other days are left to
    /// the caller.
    SortedSet<Integer> related(Sketch sketch) {
        Map<Integer, Integer> shared = new TreeMap<>();
        LocalDate date = sketch.date();
        for (Profile.Telling telling : sketch.profile().telling()) {
            int term = telling.term();
            if (date == null) {
                count(all.get(term), shared);
            } else {
                long period = settings.period(date);
                for (long near = period - 1; near <= period + 1; near++) {
                    count(dated.get(key(term, near)), shared);
                }
                count(undated.get(term), shared);
            }
        }
        SortedSet<Integer> found = new TreeSet<>();
        shared.forEach((number, terms) -> {
            if (terms >= Sketch.SHARED_TERMS) {
                found.add(number);
            }
        });
        return found;
    }

    private static void count(@Nullable Numbers numbers, Map<Integer, Integer> shared) {
        for (int i = 0; numbers != null && i < numbers.size; i++) {
            shared.merge(numbers.values[i], 1, Integer::sum);
        }
    }

    private static long key(int term, long period) {
        return Mix.of(term, period);
    }
}
