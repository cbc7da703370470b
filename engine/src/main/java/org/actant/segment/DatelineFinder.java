package org.actant.segment;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.actant.segment.SegmentLexicon.Word;
import org.actant.text.Dateline;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads the dateline at the head of a wire report: *KABUL, Afghanistan, Oct 27 (Reuters) -*.
///
/// A dateline is a place in capitals, or any place before an agency in brackets; a day may stand
/// before the agency; a dash ends it, which some agencies leave out.
final class DatelineFinder {
    /// The longest dateline looked for.
    private static final int LONGEST = 140;

    private static final int LONGEST_AGENCY = 40;

    /// A place and what belongs to it has no more words.
    private static final int MOST_WORDS = 10;

    private static final int AGENCY = Word.Kind.AGENCY.bit();
    private static final int LABEL = Word.Kind.LABEL.bit();

    private final WordTable words;
    private final WordTable months;

    DatelineFinder(SegmentLexicon lexicon, WordTable words) {
        this.words = words;
        Map<String, Integer> numbers = new HashMap<>();
        for (Word word : lexicon.words()) {
            if (word.kind() == Word.Kind.MONTH) {
                int sign = word.form().indexOf('=');
                numbers.put(
                        word.form().substring(0, sign),
                        Integer.parseInt(word.form().substring(sign + 1)));
            }
        }
        this.months = new WordTable(numbers);
    }

    /// The dateline this paragraph opens with, or [Dateline.Absent].
    Dateline find(String text, Span paragraph) {
        int from = paragraph.start();
        int limit = Math.min(paragraph.end(), from + LONGEST);
        int bracket = -1;
        int bracketEnd = -1;
        int read = 0;
        int at = from;
        while (at < limit && read <= MOST_WORDS) {
            char c = text.charAt(at);
            if (c == '(' && bracket < 0) {
                bracket = at;
                bracketEnd = closing(text, at, limit);
                if (bracketEnd < 0) {
                    return new Dateline.Absent();
                }
                at = bracketEnd;
                if (isDashless(text, bracket, bracketEnd, paragraph.end())) {
                    return stated(text, from, bracket, bracketEnd, bracketEnd);
                }
            } else if (Marks.isDash(c)) {
                int end = dashEnd(text, from, at, paragraph.end());
                if (end > 0) {
                    return isHead(text, from, at, bracket, end, paragraph.end())
                            ? stated(
                                    text,
                                    from,
                                    bracket,
                                    bracketEnd,
                                    bracketed(text, end, paragraph.end()))
                            : new Dateline.Absent();
                }
                at++;
            } else if (Characters.isWord(c)) {
                int end = wordEnd(text, at, limit);
                if (Characters.isLower(c) && end - at > 3) {
                    return new Dateline.Absent();
                }
                at = end;
                read++;
            } else if (Characters.isSpace(c) || ",./'’".indexOf(c) >= 0) {
                at++;
            } else {
                return new Dateline.Absent();
            }
        }
        return new Dateline.Absent();
    }

    private static int closing(String text, int open, int limit) {
        for (int at = open + 1; at < limit && at < open + LONGEST_AGENCY; at++) {
            if (text.charAt(at) == ')') {
                return at + 1;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && Characters.isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The place after a dash that ends a dateline, or -1 where the dash stands inside a word.
    private static int dashEnd(String text, int from, int dash, int to) {
        int end = dash;
        while (end < to && Marks.isDash(text.charAt(end))) {
            end++;
        }
        boolean single = end - dash == 1 && text.charAt(dash) != '—' && text.charAt(dash) != '―';
        boolean spaceAfter = end < to && Characters.isSpace(text.charAt(end));
        boolean spaceBefore = dash > from && Characters.isSpace(text.charAt(dash - 1));
        boolean afterBracket = dash > from && text.charAt(dash - 1) == ')';
        if (single && !((spaceAfter && (spaceBefore || afterBracket)) || afterBracket)) {
            return -1;
        }
        return end;
    }

    /// Whether the words before a dash are a place and what belongs to it, and the words after it
    /// start a sentence.
    private boolean isHead(String text, int from, int dash, int bracket, int after, int to) {
        int next = after;
        while (next < to && !Characters.isWord(text.charAt(next))) {
            next++;
        }
        if (dash == from || next >= to || Characters.isLower(text.charAt(next))) {
            return false;
        }
        int firstEnd = wordEnd(text, from, dash);
        if ((words.bits(text, from, firstEnd) & LABEL) != 0) {
            return false;
        }
        boolean agency = bracket >= 0 || bareAgency(text, from, dash) > 0;
        if (bracket == from) {
            return isAgency(text, bracket, closing(text, bracket, dash));
        }
        boolean day = day(text, from, dash) != null;
        boolean capitals = firstEnd - from >= 2 && isCapitals(text, from, firstEnd);
        if (isCapitals(text, next, Math.min(to, next + 40))) {
            return agency || day;
        }
        return agency ? Characters.isUpper(text.charAt(from)) : capitals;
    }

    /// Some agencies put no dash after their name: *Washington (CNN) The president*.
    private boolean isDashless(String text, int bracket, int bracketEnd, int to) {
        int next = bracketEnd;
        while (next < to && Characters.isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= to || Marks.isDash(text.charAt(next)) || !isAgency(text, bracket, bracketEnd)) {
            return false;
        }
        char c = text.charAt(next);
        return Characters.isUpper(c) || c == '“' || c == '"';
    }

    private boolean isAgency(String text, int bracket, int bracketEnd) {
        return bracketEnd > bracket + 2
                && (words.bits(text, bracket + 1, bracketEnd - 1) & AGENCY) != 0;
    }

    /// Where an agency begins that stands between the last comma and the dash, -1 where none does:
    /// *Tehran, March 15, IRNA -*.
    private int bareAgency(String text, int from, int dash) {
        int end = dash;
        while (end > from && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        int comma = text.lastIndexOf(',', end - 1);
        if (comma <= from) {
            return -1;
        }
        int start = comma + 1;
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        return start < end && (words.bits(text, start, end) & AGENCY) != 0 ? start : -1;
    }

    private static boolean isCapitals(String text, int from, int to) {
        boolean letter = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Characters.isLower(c)) {
                return false;
            }
            letter |= Characters.isLetter(c);
        }
        return letter;
    }

    /// An editor's note in capitals after the dash belongs to the dateline: *-- [TEXT]*.
    private static int bracketed(String text, int from, int limit) {
        int at = from;
        while (at < limit && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        if (at >= limit || text.charAt(at) != '[') {
            return from;
        }
        int close = text.indexOf(']', at);
        boolean note = close > 0 && close < Math.min(limit, at + 60) && isCapitals(text, at, close);
        return note ? bracketed(text, close + 1, limit) : from;
    }

    private Dateline stated(String text, int from, int bracket, int bracketEnd, int end) {
        int dash = end;
        while (dash > from && !Characters.isWord(text.charAt(dash - 1))) {
            dash--;
        }
        int bare = bracket >= 0 ? -1 : bareAgency(text, from, dash);
        int headEnd = bracket >= 0 ? bracket : bare > 0 ? bare : end;
        int placeEnd = placeEnd(text, from, headEnd);
        String agency =
                bracket >= 0
                        ? text.substring(bracket + 1, bracketEnd - 1).strip()
                        : bare > 0 ? text.substring(bare, dash) : null;
        return new Dateline.Stated(
                new Span(from, end),
                new Span(from, placeEnd),
                day(text, from, headEnd),
                agency == null || agency.isEmpty() ? null : agency);
    }

    /// Where the place's own words end: before a number, a month, a bracket or the dash.
    private int placeEnd(String text, int from, int headEnd) {
        int end = from;
        int at = from;
        while (at < headEnd) {
            char c = text.charAt(at);
            if (Characters.isWord(c)) {
                int wordEnd = wordEnd(text, at, headEnd);
                if (Characters.isDigit(c) || isDayOrMonth(text, at, wordEnd, headEnd)) {
                    break;
                }
                at = wordEnd;
                end = wordEnd;
                if (at < headEnd && text.charAt(at) == '.') {
                    at++;
                    end = at;
                }
            } else if (Marks.isDash(c)
                    && (at + 1 >= headEnd || !Characters.isWord(text.charAt(at + 1)))) {
                break;
            } else {
                at++;
            }
        }
        return end;
    }

    private boolean isDayOrMonth(String text, int from, int to, int limit) {
        if (months.bits(text, from, to) == 0) {
            return false;
        }
        int at = to;
        while (at < limit && !Characters.isWord(text.charAt(at))) {
            at++;
        }
        return at < limit && Characters.isDigit(text.charAt(at));
    }

    private @Nullable MonthDay day(String text, int from, int to) {
        int month = 0;
        int day = 0;
        int at = from;
        while (at < to) {
            if (!Characters.isWord(text.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(text, at, to);
            int named = months.bits(text, at, end);
            if (named > 0 && month == 0) {
                month = named;
            } else if (day == 0 && end - at <= 2 && Characters.isDigit(text.charAt(at))) {
                day = number(text, at, end);
            }
            at = end;
        }
        if (month == 0 || day == 0) {
            return null;
        }
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException notOnTheCalendar) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = Character.digit(text.charAt(at), 10);
            if (digit < 0) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
