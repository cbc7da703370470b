package org.actant.app.server;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A filter, ready to be asked of a million rows. Rows are ordered by day, so the days that pass
/// are one stretch of them.
final class Sieve {
    static final int NONE = -1;
    static final int SEVERAL = -2;

    private final int first;
    private final int end;
    private final Dimension[] dimensions;
    private final int[][] numbers;

    /// For each dimension that is filtered, which lists pass.
    private final boolean[][] passing;

    /// @param days of all rows, the latest first, those without one last
    Sieve(Filter filter, Function<Dimension, Column> columns, int[] days) {
        LocalDate since = filter.since();
        LocalDate until = filter.until();
        first = until == null ? 0 : firstUpTo(days, until.toEpochDay());
        end =
                since != null
                        ? firstUpTo(days, since.toEpochDay() - 1)
                        : until != null ? firstUpTo(days, Catalogue.NO_DAY) : days.length;
        int tests = filter.chosen().size();
        dimensions = new Dimension[tests];
        numbers = new int[tests][];
        passing = new boolean[tests][];
        int at = 0;
        for (Map.Entry<Dimension, Set<String>> chosen : filter.chosen().entrySet()) {
            Column column = columns.apply(chosen.getKey());
            dimensions[at] = chosen.getKey();
            numbers[at] = column.numbers();
            passing[at] = column.having(chosen.getValue());
            at++;
        }
    }

    /// The first row whose day is not after this one.
    private static int firstUpTo(int[] days, long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Before this row nothing passes.
    int first() {
        return first;
    }

    /// From this row on nothing passes.
    int end() {
        return end;
    }

    boolean passes(int row) {
        return inTime(row) && passesByValue(row);
    }

    boolean inTime(int row) {
        return row >= first && row < end;
    }

    private boolean passesByValue(int row) {
        for (int test = 0; test < numbers.length; test++) {
            if (!passing[test][numbers[test][row]]) {
                return false;
            }
        }
        return true;
    }

    /// The rows that pass, in order.
    IntStream rows() {
        return IntStream.range(first, end).filter(this::passesByValue);
    }

    int count() {
        int count = 0;
        for (int row = first; row < end; row++) {
            count += passesByValue(row) ? 1 : 0;
        }
        return count;
    }

    /// Which of the filters by value keeps a row out: its place, [#NONE], or [#SEVERAL].
    int hindrance(int row) {
        int hindrance = NONE;
        for (int test = 0; test < numbers.length; test++) {
            if (!passing[test][numbers[test][row]]) {
                if (hindrance != NONE) {
                    return SEVERAL;
                }
                hindrance = test;
            }
        }
        return hindrance;
    }

    /// Where among the filters by value that of this dimension stands, [#NONE] for nowhere.
    int placeOf(Dimension dimension) {
        for (int test = 0; test < dimensions.length; test++) {
            if (dimensions[test] == dimension) {
                return test;
            }
        }
        return NONE;
    }
}
