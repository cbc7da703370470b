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
    /// Telling terms that two texts share, at least, to be compared.
    private static final int SHARED = 2;

    private final int days;
    private final Map<Long, Numbers> addresses = new HashMap<>();
    private final Map<Long, Numbers> dated = new HashMap<>();
    private final Map<Integer, Numbers> undated = new HashMap<>();
    private final Map<Integer, Numbers> all = new HashMap<>();

    /// @param days the most days between two reports of the same happening
    Index(int days) {
        this.days = days;
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
                dated.computeIfAbsent(key(term, period(date)), key -> new Numbers()).add(number);
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
                long period = period(date);
                for (long near = period - 1; near <= period + 1; near++) {
                    count(dated.get(key(term, near)), shared);
                }
                count(undated.get(term), shared);
            }
        }
        SortedSet<Integer> found = new TreeSet<>();
        shared.forEach((number, terms) -> {
            if (terms >= SHARED) {
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

    /// Days come in periods, so that only neighbouring ones need to be searched.
    private long period(LocalDate date) {
        return Math.floorDiv(date.toEpochDay(), days + 1L);
    }

    private static long key(int term, long period) {
        return Mix.of(term, period);
    }
}
