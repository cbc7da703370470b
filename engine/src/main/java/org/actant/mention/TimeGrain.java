package org.actant.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// The stretches of the calendar that time expressions name. A stretch is told by its first day.
enum TimeGrain {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    QUARTER,
    SEASON,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    /// First day of the stretch that holds the day.
    LocalDate floor(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND -> WEEK.floor(day).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case SEASON -> day.minusMonths(day.getMonthValue() % 3).withDayOfMonth(1);
            case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
        };
    }

    /// The day so many stretches later.
    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER, SEASON -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    /// The TIMEX3 value of the stretch that holds the day.
    String value(LocalDate day) {
        return switch (this) {
            case DAY ->
                    "%s-%02d-%02d".formatted(year(day), day.getMonthValue(), day.getDayOfMonth());
            case WEEK -> week(day);
            case WEEKEND -> week(day) + "-WE";
            case MONTH -> "%s-%02d".formatted(year(day), day.getMonthValue());
            case QUARTER -> "%s-Q%d".formatted(year(day), day.get(IsoFields.QUARTER_OF_YEAR));
            case SEASON -> year(floor(day)) + "-" + season(day);
            case HALF -> year(day) + (day.getMonthValue() < 7 ? "-H1" : "-H2");
            case YEAR -> year(day);
            case DECADE -> year(day).substring(0, year(day).length() - 1);
            case CENTURY -> year(day).substring(0, year(day).length() - 2);
        };
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String season(LocalDate day) {
        return switch (day.getMonthValue()) {
            case 3, 4, 5 -> "SP";
            case 6, 7, 8 -> "SU";
            case 9, 10, 11 -> "FA";
            default -> "WI";
        };
    }

    private static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }
}
