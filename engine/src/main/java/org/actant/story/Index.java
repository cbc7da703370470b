package org.actant.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// Finds the few texts that a text may belong to. Whether one finds another depends on the two
/// alone.
final class Index {
    private final StorySettings settings;
    private final Postings addresses = new Postings();
    private final Postings dated = new Postings();
    private final Postings undated = new Postings();
    private final Postings all = new Postings();

    Index(StorySettings settings) {
        this.settings = settings;
    }

    void add(int number, Sketch sketch, long[] places) {
        for (long address : places) {
            addresses.add(address, number);
        }
        LocalDate date = sketch.date();
        for (int term : sketch.terms()) {
            all.add(term, number);
            if (date == null) {
                undated.add(term, number);
            } else {
                dated.add(key(term, settings.period(date)), number);
            }
        }
    }

    /// Texts so far that may be copies or versions, ascending.
    SortedSet<Integer> versions(long[] places) {
        SortedSet<Integer> found = new TreeSet<>();
        for (long address : places) {
            addresses.each(address, number -> found.add(number));
        }
        return found;
    }

    /// Texts so far that may tell of the same happening, ascending. Those of other days are left to
    /// the caller.
    SortedSet<Integer> related(Sketch sketch) {
        Map<Integer, Integer> shared = new HashMap<>();
        IntConsumer count = number -> shared.merge(number, 1, Integer::sum);
        LocalDate date = sketch.date();
        for (int term : sketch.terms()) {
            if (date == null) {
                all.each(term, count);
            } else {
                long period = settings.period(date);
                for (long near = period - 1; near <= period + 1; near++) {
                    dated.each(key(term, near), count);
                }
                undated.each(term, count);
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

    private static long key(int term, long period) {
        return Mix.of(term, period);
    }
}
