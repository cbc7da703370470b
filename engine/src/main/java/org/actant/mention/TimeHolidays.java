package org.actant.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// The days of holidays that move from year to year, and of those that do not.
final class TimeHolidays {
    private TimeHolidays() {}

    /// The holiday's day in a year.
    ///
    /// @param rule `month-day`; or month, ISO weekday and which one of the month, -1 for the last;
    ///   or `easter` and days from Easter Sunday
    static LocalDate day(String rule, int year) {
        if (rule.startsWith("easter ")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring(7)));
        }
        String[] parts = rule.split("[- ]", 2);
        int month = Integer.parseInt(parts[0]);
        if (rule.charAt(2) == '-') {
            return LocalDate.of(year, month, Integer.parseInt(parts[1]));
        }
        String[] day = parts[1].split(" ", -1);
        return LocalDate.of(year, month, 1)
                .with(
                        TemporalAdjusters.dayOfWeekInMonth(
                                Integer.parseInt(day[1]), DayOfWeek.of(Integer.parseInt(day[0]))));
    }

    /// Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, *Astronomical
    /// Algorithms*, chapter 8).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
