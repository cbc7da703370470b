package org.actant.context;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.actant.mention.TimeLexicon;
import org.actant.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/// Turns a time expression into the days of an event that it is said of.
public final class TimeAnchor {
    private final TimeLexicon words;

    public TimeAnchor(TimeLexicon words) {
        this.words = words;
    }

    /// The days that the expression names.
    ///
    /// Lengths and repetitions name no days, nor do *now* and *recently*, nor does a bound on one
    /// side: *before 2010* does not say when.
    ///
    /// @param before the word before the expression, in any case; empty where there is none
    public Time when(TimeMention mention, String before) {
        boolean pointed =
                mention.type() == TimeMention.Type.DATE || mention.type() == TimeMention.Type.TIME;
        Time.Stated stated = pointed ? days(mention.value()) : null;
        if (stated == null || words.bounds(before)) {
            return new Time.Unstated();
        }
        return words.opens(before) ? new Time.Since(stated.first(), stated.grain()) : stated;
    }

    /// The days of a TIMEX3 value, `null` where it names none.
    private static Time.@Nullable Stated days(String value) {
        int clock = value.indexOf('T');
        String date = clock > 0 ? value.substring(0, clock) : value;
        try {
            return switch (date.length()) {
                case 2 -> years(date, 100, Time.Grain.DECADE);
                case 3 -> years(date, 10, Time.Grain.DECADE);
                case 4 -> years(date, 1, Time.Grain.YEAR);
                case 7 -> part(date);
                case 8 -> week(date, 0);
                case 10 -> day(LocalDate.parse(date));
                case 11 -> date.endsWith("-WE") ? week(date, 5) : null;
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Time.Stated day(LocalDate day) {
        return new Time.Stated(day, day, Time.Grain.DAY);
    }

    private static Time.Stated years(String digits, int count, Time.Grain grain) {
        int first = Integer.parseInt(digits) * count;
        return new Time.Stated(
                LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), grain);
    }

    /// `2022-10`, `2022-Q3`, `2022-SU`, `2022-H1`. A winter is told by the December it begins in.
    private static Time.@Nullable Stated part(String value) {
        int year = Integer.parseInt(value.substring(0, 4));
        String part = value.substring(5);
        return switch (part) {
            case "SP" -> months(year, 3, 3, Time.Grain.QUARTER);
            case "SU" -> months(year, 6, 3, Time.Grain.QUARTER);
            case "FA" -> months(year, 9, 3, Time.Grain.QUARTER);
            case "WI" -> months(year, 12, 3, Time.Grain.QUARTER);
            case "H1" -> months(year, 1, 6, Time.Grain.YEAR);
            case "H2" -> months(year, 7, 6, Time.Grain.YEAR);
            case "Q1", "Q2", "Q3", "Q4" ->
                    months(year, (part.charAt(1) - '1') * 3 + 1, 3, Time.Grain.QUARTER);
            default -> months(year, Integer.parseInt(part), 1, Time.Grain.MONTH);
        };
    }

    private static Time.Stated months(int year, int month, int count, Time.Grain grain) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Time.Stated(first, first.plusMonths(count).minusDays(1), grain);
    }

    /// @param from days from Monday on: 5 for the weekend
    private static Time.Stated week(String value, int from) {
        LocalDate monday =
                LocalDate.of(Integer.parseInt(value.substring(0, 4)), 1, 4)
                        .with(
                                IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                Integer.parseInt(value.substring(6, 8)))
                        .with(DayOfWeek.MONDAY);
        return new Time.Stated(monday.plusDays(from), monday.plusDays(6), Time.Grain.WEEK);
    }
}
