package org.actant.app.petrarch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days for which a code holds.
///
/// @param from the first of them, `null` for no beginning
/// @param until the first day after them, `null` for no end
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
    static final Days ALL = new Days(null, null);

    private static final String DAY = "(\\d{6}|\\d{8})";
    private static final Pattern BEFORE = Pattern.compile("<\\s*" + DAY);
    private static final Pattern SINCE = Pattern.compile(">\\s*" + DAY);
    private static final Pattern BETWEEN = Pattern.compile(DAY + "\\s*-\\s*" + DAY);

    /// Of a year in two digits, up to this one is of this century.
    private static final int CENTURY = 30;

    Days {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "the days end before they begin: %s, %s".formatted(from, until));
        }
    }

    /// Reads what stands after a code: nothing, `<950601`, `>19950601` or `920101-961231`, where
    /// the second day is the first that is not meant.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    static Days parse(String written) {
        if (written.isEmpty()) {
            return ALL;
        }
        Matcher before = BEFORE.matcher(written);
        if (before.matches()) {
            return new Days(null, day(before.group(1)));
        }
        Matcher since = SINCE.matcher(written);
        if (since.matches()) {
            return new Days(day(since.group(1)), null);
        }
        Matcher between = BETWEEN.matcher(written);
        if (between.matches()) {
            return new Days(day(between.group(1)), day(between.group(2)));
        }
        throw new IllegalArgumentException(
                "\"%s\" is none of <DAY, >DAY and DAY-DAY, with days as YYMMDD or YYYYMMDD"
                        .formatted(written));
    }

    /// These days without the others: none, one or two stretches.
    List<Days> without(Days other) {
        List<Days> left = new ArrayList<>();
        LocalDate start = other.from;
        if (start != null && (from == null || from.isBefore(start))) {
            left.add(new Days(from, earlier(until, start)));
        }
        LocalDate end = other.until;
        if (end != null && (until == null || end.isBefore(until))) {
            left.add(new Days(from == null || from.isBefore(end) ? end : from, until));
        }
        return left;
    }

    /// Those of these days that are of the others too.
    Optional<Days> within(Days other) {
        LocalDate start =
                from == null || (other.from != null && from.isBefore(other.from))
                        ? other.from
                        : from;
        LocalDate end =
                until == null || (other.until != null && other.until.isBefore(until))
                        ? other.until
                        : until;
        return start != null && end != null && !start.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Days(start, end));
    }

    /// The last day, `null` for no end.
    @Nullable LocalDate last() {
        return until == null ? null : until.minusDays(1);
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static LocalDate day(String digits) {
        int at = digits.length() - 4;
        int year = Integer.parseInt(digits.substring(0, at));
        if (at == 2) {
            year += year <= CENTURY ? 2000 : 1900;
        }
        try {
            return LocalDate.of(
                    year,
                    Integer.parseInt(digits.substring(at, at + 2)),
                    Integer.parseInt(digits.substring(at + 2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("%s is no day".formatted(digits), e);
        }
    }
}
