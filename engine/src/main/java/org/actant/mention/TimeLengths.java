package org.actant.mention;

import java.util.Locale;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads lengths of time and what comes again: *three weeks*, *every Friday*, *recently*.
final class TimeLengths {
    private final TimeWords words;

    TimeLengths(TimeWords words) {
        this.words = words;
    }

    /// A count and a unit.
    ///
    /// @param count how many, -1 where the words leave it open
    record Measured(int end, double count, String unit) {}

    @Nullable Measured measured(int at) {
        int next = at;
        double count;
        if (words.is(next, Kind.HALF_OF)) {
            count = 0.5;
            next = words.skip(next, Kind.HALF_OF);
        } else if (words.is(next, Kind.COUPLE)) {
            count = 2;
            next = words.skip(next, Kind.COUPLE);
        } else {
            NumberLexicon.Quantity quantity = words.quantity(next);
            if (quantity != null) {
                if (words.yearNumber(next) > 0 && quantity.end() == next + 1) {
                    return null;
                }
                count = quantity.value();
                next = quantity.end();
                NumberLexicon.Quantity upper =
                        words.number(next, NumberLexicon.Kind.TO) == null
                                ? null
                                : words.quantity(next + 1);
                if (upper != null && upper.value() > count) {
                    count = upper.value();
                    next = upper.end();
                }
                int half = words.skip(next, Kind.AND_HALF);
                count += half > next ? 0.5 : 0;
                next = half;
            } else if (words.is(next, Kind.VAGUE)) {
                count = -1;
                next = words.skip(next, Kind.VAGUE);
                NumberLexicon.Quantity times = words.quantity(next);
                next = times == null ? next : times.end();
            } else if (words.is(next, Kind.ARTICLE)) {
                count = 1;
                next = words.skip(next, Kind.ARTICLE);
            } else {
                return plural(next);
            }
        }
        next = words.skip(next, Kind.MORE);
        Phrase unit = words.unit(next);
        unit = unit != null ? unit : words.entry(next, Kind.UNITS);
        if (unit == null || (unit.value().equals("Q") && share(at, next))) {
            return null;
        }
        int end = next + unit.length();
        int half = words.skip(end, Kind.AND_HALF);
        return new Measured(half, half > end ? count + 0.5 : count, unit.value());
    }

    /// Whether the quarters are parts of something: *a quarter*, *three-quarters*.
    private boolean share(int from, int unit) {
        return words.is(from, Kind.ARTICLE)
                || words.hyphenBefore(unit)
                || words.is(unit + 1, Kind.OF);
    }

    private @Nullable Measured plural(int at) {
        Phrase unit = words.entry(at, Kind.UNITS);
        return unit == null || unit.value().equals("Q")
                ? null
                : new Measured(at + unit.length(), -1, unit.value());
    }

    /// *three weeks*, *the past 20 years*, *two-year*, *more than an hour*, *months*.
    @Nullable TimeFound length(int at) {
        int next = words.skip(at, Kind.ABOUT);
        int the = words.skip(next, Kind.THE);
        if (the > next && next > at) {
            return null;
        }
        boolean framed = false;
        int count = the;
        for (Kind kind : FRAMES) {
            int after = words.skip(the, kind);
            if (after > the) {
                count = after;
                framed = true;
                break;
            }
        }
        if (framed && next > at) {
            return null;
        }
        Measured measured = framed ? measured(count) : null;
        if (measured == null && the > next) {
            measured = measured(the);
            boolean modifier = measured != null && words.hyphenBefore(measured.end() - 1);
            if (measured == null || modifier || measured.end() == the + 1) {
                return null;
            }
        }
        if (measured == null) {
            measured = measured(next);
        }
        if (measured == null || words.is(measured.end(), Kind.OLD)) {
            return null;
        }
        int end = words.skip(measured.end(), Kind.OR_SO);
        return new TimeFound(end, TimeMention.Type.DURATION, duration(measured), null, null);
    }

    private static final Kind[] FRAMES = {
        Kind.LAST, Kind.PAST, Kind.NEXT, Kind.FOLLOWING, Kind.THIS, Kind.THAT, Kind.FIRST
    };

    private static String duration(Measured measured) {
        String unit = measured.unit();
        boolean clock = unit.startsWith("T");
        double factor =
                switch (unit) {
                    case "Q" -> 3;
                    case "E" -> 10;
                    case "C" -> 100;
                    case "FN" -> 2;
                    default -> 1;
                };
        String letter =
                switch (unit) {
                    case "Q" -> "M";
                    case "E", "C" -> "Y";
                    case "FN" -> "W";
                    default -> clock ? unit.substring(1) : unit;
                };
        if (measured.count() < 0) {
            letter = unit.equals("E") ? "E" : unit.equals("C") ? "C" : letter;
            return (clock ? "PTX" : "PX") + letter;
        }
        double count = measured.count() * factor;
        boolean whole = count == Math.rint(count);
        String figure =
                whole
                        ? Long.toString(Math.round(count))
                        : String.format(Locale.ROOT, "%.1f", count);
        return (clock ? "PT" : "P") + figure + letter;
    }

    /// *every Friday*, *each of the past three years*, *daily*, *Sundays*.
    @Nullable TimeFound recurrence(int at) {
        Phrase set = words.entry(at, Kind.SET);
        if (set != null) {
            return new TimeFound(at + set.length(), TimeMention.Type.SET, set.value(), null, null);
        }
        Phrase plural = words.entry(at, Kind.WEEKDAYS);
        if (plural != null && words.capitalised(at)) {
            return new TimeFound(
                    at + 1, TimeMention.Type.SET, "XXXX-WXX-" + plural.value(), null, null);
        }
        if (!words.is(at, Kind.EVERY)) {
            return null;
        }
        int next = words.skip(at, Kind.EVERY);
        Phrase weekday = words.entry(next, Kind.WEEKDAY);
        if (weekday != null) {
            return again(next + 1, "XXXX-WXX-" + weekday.value());
        }
        Phrase month = words.month(next);
        if (month != null) {
            return again(next + 1, String.format(Locale.ROOT, "XXXX-%02d", month.number()));
        }
        Phrase part = words.entry(next, Kind.DAYPART);
        if (part != null) {
            return again(next + 1, "XXXX-XX-XXT" + part.value());
        }
        Phrase season = words.entry(next, Kind.SEASON);
        if (season != null) {
            return again(next + 1, "XXXX-" + season.value());
        }
        Measured measured = measured(next);
        Phrase unit = words.unit(next);
        if (unit != null) {
            measured = new Measured(next + 1, 1, unit.value());
        }
        return measured == null ? null : again(measured.end(), duration(measured));
    }

    private static TimeFound again(int end, String value) {
        return new TimeFound(end, TimeMention.Type.SET, value, null, null);
    }

    @Nullable TimeFound reference(int at) {
        Phrase entry = words.entry(at, Kind.REFERENCE);
        if (entry == null) {
            entry = words.entry(at, Kind.REFERENCE_ADJECTIVE);
        }
        return entry == null
                ? null
                : new TimeFound(
                        at + entry.length(), TimeMention.Type.DATE, entry.value(), null, null);
    }
}
