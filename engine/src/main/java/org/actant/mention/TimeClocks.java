package org.actant.mention;

import java.util.Locale;
import org.actant.mention.TimeLexicon.Kind;
import org.actant.mention.TimeLexicon.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the time of day: *8 p.m. EST*, *10:30*, *noon*.
final class TimeClocks {
    private final TimeWords words;

    TimeClocks(TimeWords words) {
        this.words = words;
    }

    /// The value is what stands after the `T`: `20:30`.
    @Nullable TimeFound clock(int at) {
        Phrase named = words.entry(at, Kind.CLOCK);
        if (named != null) {
            return zoned(at + 1, named.value());
        }
        String word = words.lower(at);
        int digits = NumberLexicon.digits(word);
        if (digits == 0 || digits > 4) {
            return null;
        }
        int hour = Integer.parseInt(word.substring(0, digits));
        int minute = 0;
        int next = at + 1;
        boolean minutes = false;
        String rest = word.substring(digits);
        boolean colon = rest.length() >= 3 && (rest.charAt(0) == ':' || rest.charAt(0) == '.');
        if (colon && NumberLexicon.digits(rest.substring(1)) == 2) {
            minutes = rest.charAt(0) == ':';
            minute = Integer.parseInt(rest.substring(1, 3));
            rest = rest.substring(3);
        } else if (digits == 4 && rest.isEmpty() && words.is(next, Kind.ZONE)) {
            minute = hour % 100;
            hour = hour / 100;
            minutes = true;
        } else if (digits > 2) {
            return null;
        }
        Boolean noonPassed = null;
        if (rest.isEmpty()) {
            if (words.is(next, Kind.AM)) {
                noonPassed = false;
                next++;
            } else if (words.is(next, Kind.PM)) {
                noonPassed = true;
                next++;
            } else if (words.is(next, Kind.OCLOCK)) {
                minutes = true;
                next = words.skip(next, Kind.OCLOCK);
            }
        } else if (words.means(rest, Kind.AM)) {
            noonPassed = false;
        } else if (words.means(rest, Kind.PM)) {
            noonPassed = true;
        } else {
            return null;
        }
        boolean clear = noonPassed != null || minutes;
        if (!clear || hour > 24 || minute > 59 || (noonPassed != null && hour > 12)) {
            return null;
        }
        if (noonPassed != null) {
            hour = hour % 12 + (noonPassed ? 12 : 0);
        }
        return zoned(next, String.format(Locale.ROOT, "%02d:%02d", hour, minute));
    }

    private TimeFound zoned(int at, String value) {
        Phrase zone = words.entry(at, Kind.ZONE);
        if (zone == null) {
            return new TimeFound(at, TimeMention.Type.TIME, value, null, null);
        }
        String suffix = zone.value().equals("-") ? "" : zone.value();
        return new TimeFound(at + zone.length(), TimeMention.Type.TIME, value + suffix, null, null);
    }
}
