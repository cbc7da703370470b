package org.actant.segment;

import java.util.HashMap;
import java.util.Map;
import org.actant.segment.SegmentLexicon.Word;

/// Cuts running text into the tokens of Universal Dependencies, as the English treebanks cut it:
/// *do·n't*, *can·not*, *Haiti·'s*, *well·-·known* but *anti-government*, *$·5.2*, *9·%*.
///
/// One pass, a constant number of looks ahead, no regular expressions. Every character that is not
/// space is in exactly one token. Immutable, safe for many threads.
final class Tokenizer {
    private static final int BEFORE_NUMBER = Word.Kind.BEFORE_NUMBER.bit();
    private static final int ABBREVIATION =
            Word.Kind.BEFORE_NAME.bit() | Word.Kind.INSIDE.bit() | Word.Kind.EITHER.bit();
    private static final int PREFIX = Word.Kind.PREFIX.bit();
    private static final int CLIPPED = Word.Kind.CLIPPED.bit();
    private static final int STARTER = Word.Kind.STARTER.bit();
    private static final int UNIT = Word.Kind.UNIT.bit();
    private static final int CLITIC = Word.Kind.CLITIC.bit();
    private static final int DECADE = Word.Kind.DECADE.bit();

    /// The longest stretch looked at to tell an address from a word.
    private static final int ADDRESS_LIMIT = 2_000;

    private final WordTable words;
    private final WordTable cuts;

    Tokenizer(SegmentLexicon lexicon) {
        this.words = tableOf(lexicon);
        Map<String, Integer> places = new HashMap<>();
        for (Word word : lexicon.words()) {
            if (word.kind() == Word.Kind.CONTRACTION) {
                int first = word.form().indexOf('|');
                int second = word.form().indexOf('|', first + 1);
                places.put(
                        word.form().replace("|", ""),
                        second < 0 ? first : first | (second - 1) << 8);
            }
        }
        this.cuts = new WordTable(places);
    }

    /// Every word's kinds as a set of bits, under its form.
    static WordTable tableOf(SegmentLexicon lexicon) {
        Map<String, Integer> bits = new HashMap<>();
        for (Word word : lexicon.words()) {
            if (word.kind() != Word.Kind.CONTRACTION) {
                bits.merge(
                        WordTable.folded(word.form()),
                        word.kind().bit(),
                        (left, right) -> left | right);
            }
        }
        return new WordTable(bits);
    }

    /// Adds the tokens between two places of a text.
    void tokenize(String text, int from, int to, Tokens tokens) {
        int at = from;
        int sign = text.indexOf('@', from, to);
        while (at < to) {
            char c = text.charAt(at);
            if (sign >= 0 && sign < at) {
                sign = text.indexOf('@', at, to);
            }
            if (Characters.isSpace(c)) {
                at++;
            } else if (Characters.isWord(c)) {
                int end = sign < 0 ? at : mailbox(text, at, sign, to);
                at =
                        end > at
                                ? account(text, at, end, to, tokens)
                                : word(text, from, at, to, tokens);
            } else {
                at = mark(text, from, at, to, tokens);
            }
        }
    }

    /// The place after the sign where what starts here is the first half of a mail address, masked
    /// or not (*j.doe@…*, *jdoe...@…*); else the start.
    private static int mailbox(String text, int start, int sign, int to) {
        boolean named = sign - start <= ADDRESS_LIMIT && sign + 1 < to;
        if (!named || !Characters.isWord(text.charAt(sign + 1))) {
            return start;
        }
        for (int at = start; at < sign; at++) {
            char c = text.charAt(at);
            if (!Characters.isWord(c) && "._-+%".indexOf(c) < 0) {
                return start;
            }
        }
        return sign + 1;
    }

    /// Reads a mail address, or an account at a place that is no domain (*doe@SALES*).
    private static int account(String text, int start, int second, int to, Tokens tokens) {
        if (isMail(text, second - 1, to)) {
            return address(text, start, second, to, tokens);
        }
        int end = second;
        while (end < to && Characters.isWord(text.charAt(end))) {
            end++;
        }
        tokens.add(start, end);
        return end;
    }

    /// Reads a word, number, abbreviation or address; the clitics at its end become tokens of their
    /// own.
    private int word(String text, int from, int start, int to, Tokens tokens) {
        int at = start;
        int piece = start;
        boolean numeric = true;
        boolean cased = false;
        int apostrophe = -1;
        int lastStop = -1;
        scan:
        while (at < to) {
            char c = text.charAt(at);
            if (Characters.isWord(c)) {
                if (!Characters.isDigit(c)) {
                    numeric = false;
                }
                cased |= c < 128;
                at++;
                continue;
            }
            char next = at + 1 < to ? text.charAt(at + 1) : ' ';
            boolean wordNext = Characters.isWord(next);
            switch (c) {
                case '\'', '’', '`', '‘' -> {
                    if (!wordNext || c == '‘') {
                        break scan;
                    }
                    apostrophe = at;
                }
                case '.' -> {
                    if (!wordNext) {
                        if (keepsStop(text, from, start, piece, at, to)) {
                            at++;
                        }
                        break scan;
                    }
                    if (!innerStop(text, start, lastStop < 0 ? piece : lastStop + 1, at, numeric)) {
                        if (endsAsAbbreviation(text, start, at, next)) {
                            at++;
                        }
                        break scan;
                    }
                    lastStop = at;
                }
                case ',' -> {
                    if (!numeric || !Characters.isDigit(next)) {
                        break scan;
                    }
                }
                case ':' -> {
                    if (next == '/' && at + 2 < to && text.charAt(at + 2) == '/') {
                        return address(text, start, at, to, tokens);
                    }
                    if (!numeric || !Characters.isDigit(next)) {
                        break scan;
                    }
                }
                case '/' -> {
                    if (lastStop > 0 && !numeric && isDomain(text, start, at)) {
                        return address(text, start, at, to, tokens);
                    }
                    if (!numeric || !Characters.isDigit(next)) {
                        break scan;
                    }
                }
                case '@' -> {
                    if (wordNext && isMail(text, at, to)) {
                        return address(text, start, at, to, tokens);
                    }
                    break scan;
                }
                case '&' -> {
                    if (!Characters.isUpper(next) || !Characters.isUpper(text.charAt(at - 1))) {
                        break scan;
                    }
                }
                case '$' -> {
                    if (Characters.isDigit(next) && isCurrency(text, start, at)) {
                        at++;
                    }
                    break scan;
                }
                case '-' -> {
                    if (!wordNext || !keepsHyphen(text, start, piece, at, to, numeric)) {
                        break scan;
                    }
                    piece = at + 1;
                }
                case '_' -> {
                    if (!wordNext) {
                        break scan;
                    }
                    numeric = false;
                }
                default -> {
                    if (!isPairedLetter(c, next)) {
                        break scan;
                    }
                    numeric = false;
                    at++;
                }
            }
            at++;
        }
        if (lastStop < 0 && cased && at < to && text.charAt(at - 1) != '.') {
            int pieceEnd = at;
            if (isWebStart(text, start, pieceEnd)) {
                return address(text, start, at, to, tokens);
            }
        }
        if (lastStop > 0 && isWebStart(text, start, at)) {
            return address(text, start, start, to, tokens);
        }
        emit(text, start, at, apostrophe, tokens);
        return at;
    }

    /// Adds a word, cut where it is a contraction or ends in a clitic.
    private void emit(String text, int start, int end, int apostrophe, Tokens tokens) {
        int cut = cuts.bits(text, start, end);
        if (cut != 0 && !isShouted(text, start, end)) {
            int first = start + (cut & 0xFF);
            int second = start + (cut >> 8);
            tokens.add(start, first);
            if (second > first) {
                tokens.add(first, second);
                tokens.add(second, end);
            } else {
                tokens.add(first, end);
            }
            return;
        }
        if (apostrophe > start) {
            int clitic = cliticStart(text, start, end, apostrophe);
            if (clitic > start) {
                emit(text, start, clitic, earlierApostrophe(text, start, clitic), tokens);
                tokens.add(clitic, end);
                return;
            }
        }
        int unit = Characters.isDigit(text.charAt(start)) ? unitStart(text, start, end) : end;
        tokens.add(start, unit);
        if (unit < end) {
            tokens.add(unit, end);
        }
    }

    /// Where the unit after a number starts: *5·km*, *2.5·bn*; the end where there is none.
    private int unitStart(String text, int start, int end) {
        int at = end;
        while (at > start && Characters.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at > start && at < end && (words.bits(text, at, end) & UNIT) != 0 ? at : end;
    }

    /// A contraction written without its apostrophe is not one in capitals: *IM* is no *I'm*.
    private static boolean isShouted(String text, int start, int end) {
        return end - start <= 4
                && Characters.isUpper(text.charAt(start))
                && Characters.isUpper(text.charAt(end - 1));
    }

    private static int earlierApostrophe(String text, int start, int end) {
        for (int at = end - 1; at > start; at--) {
            if (Characters.isApostrophe(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /// Where the clitic at the end of a word starts, or -1: at the apostrophe, or a letter before
    /// it as in *n't*.
    private int cliticStart(String text, int start, int end, int apostrophe) {
        int kinds = words.bits(text, apostrophe, end);
        if ((kinds & CLITIC) != 0) {
            boolean decade = (kinds & DECADE) != 0 && isDecade(text, start, apostrophe);
            return decade ? -1 : apostrophe;
        }
        boolean earlier = apostrophe - 1 > start;
        return earlier && (words.bits(text, apostrophe - 1, end) & CLITIC) != 0
                ? apostrophe - 1
                : -1;
    }

    /// *The 1980's* is one token in the treebanks.
    private static boolean isDecade(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!Characters.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return text.charAt(end - 1) == '0' && end - start >= 2;
    }

    /// Whether the stop after a word is part of it, with no letter or digit after the stop.
    private boolean keepsStop(String text, int from, int start, int piece, int stop, int to) {
        if (stop + 1 < to && text.charAt(stop + 1) == '.') {
            return false;
        }
        int kinds = words.bits(text, piece, stop + 1);
        if ((kinds & ABBREVIATION) != 0) {
            return true;
        }
        int next = stop + 1;
        while (next < to && Characters.isSpace(text.charAt(next))) {
            next++;
        }
        if ((kinds & BEFORE_NUMBER) != 0 && next < to && Characters.isDigit(text.charAt(next))) {
            return true;
        }
        char last = text.charAt(stop - 1);
        if (!Characters.isLetter(last)) {
            return start == from && next > stop + 1 && next < to && isListNumber(text, start, stop);
        }
        if (stop - piece == 1) {
            return isInitial(text, from, start, next, to);
        }
        return stop >= piece + 3 && text.charAt(stop - 2) == '.';
    }

    /// A single letter and a stop: an initial, unless the sentence plainly ends there.
    private boolean isInitial(String text, int from, int start, int next, int to) {
        if (!Characters.isUpper(text.charAt(start))) {
            return next < to && Characters.isDigit(text.charAt(next));
        }
        if (next >= to) {
            return false;
        }
        int end = next;
        while (end < to && Characters.isWord(text.charAt(end))) {
            end++;
        }
        if (!Characters.isUpper(text.charAt(next)) || end - next < 2) {
            return true;
        }
        boolean starter = (words.bits(text, next, end) & STARTER) != 0;
        if (!starter) {
            return true;
        }
        int before = start - 1;
        while (before >= from && Characters.isSpace(text.charAt(before))) {
            before--;
        }
        while (before > from && Characters.isWord(text.charAt(before - 1))) {
            before--;
        }
        return before >= from && Characters.isUpper(text.charAt(before));
    }

    private static boolean isListNumber(String text, int start, int stop) {
        if (stop - start > 2) {
            return false;
        }
        for (int at = start; at < stop; at++) {
            if (!Characters.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a stop between two letters or digits is inside the token.
    private static boolean innerStop(String text, int start, int piece, int stop, boolean numeric) {
        char next = text.charAt(stop + 1);
        if (Characters.isDigit(next)) {
            return numeric || Characters.isDigit(text.charAt(stop - 1)) || piece > start;
        }
        if (numeric) {
            return Characters.isLower(next) && stop - start <= 2;
        }
        if (stop - piece <= 2 && Characters.isUpper(text.charAt(piece))) {
            return true;
        }
        boolean capitals = stop + 2 < text.length() && Characters.isUpper(text.charAt(stop + 2));
        return !Characters.isUpper(next) || capitals;
    }

    /// *Gen.Smith*: an abbreviation that has lost the space after it.
    private boolean endsAsAbbreviation(String text, int start, int stop, char next) {
        int kinds = words.bits(text, start, stop + 1);
        return (kinds & ABBREVIATION) != 0
                || ((kinds & BEFORE_NUMBER) != 0 && Characters.isDigit(next));
    }

    private boolean keepsHyphen(
            String text, int start, int piece, int hyphen, int to, boolean numeric) {
        boolean first = piece == start && (start == 0 || text.charAt(start - 1) != '-');
        if (first && (words.bits(text, start, hyphen) & PREFIX) != 0) {
            return true;
        }
        if (isDate(text, start, piece, hyphen, to)) {
            return true;
        }
        return numeric && isHyphenatedNumber(text, start, piece, hyphen, to);
    }

    /// *01-Feb-02*: a day, three letters and a year.
    private static boolean isDate(String text, int start, int piece, int hyphen, int to) {
        int first = piece == start ? hyphen : piece - 1;
        if (first - start > 2 || first + 5 >= to || !Characters.isDigit(text.charAt(start))) {
            return false;
        }
        return Characters.isDigit(text.charAt(first - 1))
                && Characters.isUpper(text.charAt(first + 1))
                && Characters.isLetter(text.charAt(first + 2))
                && Characters.isLetter(text.charAt(first + 3))
                && text.charAt(first + 4) == '-'
                && Characters.isDigit(text.charAt(first + 5));
    }

    /// Telephone numbers and dates keep their hyphens, ranges and scores do not.
    private static boolean isHyphenatedNumber(
            String text, int start, int piece, int hyphen, int to) {
        if (piece > start) {
            return Characters.isDigit(text.charAt(hyphen + 1));
        }
        int at = hyphen + 1;
        while (at < to && Characters.isDigit(text.charAt(at))) {
            at++;
        }
        int digits = at - hyphen - 1;
        if (at + 1 < to && text.charAt(at) == '-' && Characters.isDigit(text.charAt(at + 1))) {
            return digits > 0;
        }
        boolean wordAfter = at < to && Characters.isWord(text.charAt(at));
        return (hyphen - start == 3 || hyphen - start == 1) && digits == 4 && !wordAfter;
    }

    private static boolean isCurrency(String text, int start, int end) {
        if (end - start > 3) {
            return false;
        }
        for (int at = start; at < end; at++) {
            if (!Characters.isUpper(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// A letter outside the basic plane, as two code units.
    private static boolean isPairedLetter(char c, char next) {
        return Character.isHighSurrogate(c)
                && Character.isLowSurrogate(next)
                && Character.isLetterOrDigit(Character.toCodePoint(c, next));
    }

    private static boolean isWebStart(String text, int start, int end) {
        return end - start > 5
                && text.charAt(start + 3) == '.'
                && Characters.folded(text.charAt(start)) == 'w'
                && Characters.folded(text.charAt(start + 1)) == 'w'
                && Characters.folded(text.charAt(start + 2)) == 'w';
    }

    /// *example.org* before a slash: lower case after its last stop, two letters or more.
    private static boolean isDomain(String text, int start, int end) {
        int at = end - 1;
        while (at > start && Characters.isLower(text.charAt(at))) {
            at--;
        }
        return text.charAt(at) == '.' && end - at > 2;
    }

    private static boolean isMail(String text, int sign, int to) {
        int limit = Math.min(to, sign + 200);
        for (int at = sign + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '.') {
                return at + 1 < to && Characters.isWord(text.charAt(at + 1));
            }
            if (!Characters.isWord(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return false;
    }

    /// Reads a web or mail address to the next space; marks that close a sentence or a quotation
    /// stay outside.
    private static int address(String text, int start, int from, int to, Tokens tokens) {
        int end = from;
        int limit = Math.min(to, from + ADDRESS_LIMIT);
        while (end < limit) {
            char c = text.charAt(end);
            if (Characters.isSpace(c) || "<>\"“”«»|".indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        while (end > from + 1 && ".,;:!?)]}'’*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end < to
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1))) {
            end++;
        }
        tokens.add(start, end);
        return end;
    }

    /// Reads a mark, or a run of marks that belong together.
    private int mark(String text, int from, int start, int to, Tokens tokens) {
        char c = text.charAt(start);
        char next = start + 1 < to ? text.charAt(start + 1) : ' ';
        boolean spaceBefore = start == from || Characters.isSpace(text.charAt(start - 1));
        int end = start + 1;
        if (Characters.isApostrophe(c)) {
            end = apostrophe(text, start, to, spaceBefore);
        } else if (Characters.classOf(c) == Characters.SURROGATE) {
            return pictograph(text, from, start, to, tokens);
        } else if (c == '!' || c == '?') {
            while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
                end++;
            }
        } else if (isRunMark(c)) {
            while (end < to && (text.charAt(end) == c || isRule(c, text.charAt(end)))) {
                end++;
            }
            if (c == '.' && end == start + 1) {
                while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
                    end++;
                }
            }
        } else if ((c == '@' || c == '#') && spaceBefore && Characters.isLetter(next)) {
            end = handle(text, start + 1, to);
        } else if (c == '+' && spaceBefore && Characters.isDigit(next)) {
            while (end < to && (Characters.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
        } else if ((c == ':' || c == ';') && spaceBefore) {
            end = emoticon(text, start, to);
        }
        tokens.add(start, end);
        return end;
    }

    /// Dashes and equals signs make up one line.
    private static boolean isRule(char one, char other) {
        return (one == '-' || one == '=') && (other == '-' || other == '=');
    }

    private static boolean isRunMark(char c) {
        return switch (c) {
            case '.', '-', '=', '_', '*', '~', '<', '>', '+', '`', '$' -> true;
            default -> false;
        };
    }

    private static int handle(String text, int from, int to) {
        int end = from;
        while (end < to
                && (Characters.isWord(text.charAt(end))
                        || (text.charAt(end) == '_'
                                && end + 1 < to
                                && (Characters.isWord(text.charAt(end + 1))
                                        || text.charAt(end + 1) == '_')))) {
            end++;
        }
        return end;
    }

    private static int emoticon(String text, int start, int to) {
        int end = start + 1;
        if (end < to && text.charAt(end) == '-') {
            end++;
        }
        if (end < to && "()DP/".indexOf(text.charAt(end)) >= 0) {
            boolean spaceAfter = end + 1 == to || Characters.isSpace(text.charAt(end + 1));
            if (spaceAfter) {
                return end + 1;
            }
        }
        return start + 1;
    }

    /// Reads what an apostrophe opens: a clitic after a stop, a clipped word or year, a doubled
    /// mark, or the mark alone.
    private int apostrophe(String text, int start, int to, boolean spaceBefore) {
        int end = start + 1;
        if (end < to && text.charAt(end) == text.charAt(start)) {
            return end + 1;
        }
        while (end < to && end - start < 8 && Characters.isWord(text.charAt(end))) {
            end++;
        }
        if (end == start + 1) {
            return end;
        }
        if (!spaceBefore) {
            int clitic = cliticStart(text, start - 1, end, start);
            return clitic == start ? end : start + 1;
        }
        if ((words.bits(text, start, end) & CLIPPED) != 0) {
            return end;
        }
        boolean year =
                end - start >= 3
                        && end - start <= 4
                        && Characters.isDigit(text.charAt(start + 1))
                        && Characters.isDigit(text.charAt(start + 2))
                        && (end - start == 3 || (words.bits(text, start + 3, end) & DECADE) != 0);
        return year ? end : start + 1;
    }

    /// Reads a letter outside the basic plane, an emoji with all that modifies it, or a lone
    /// surrogate.
    private int pictograph(String text, int from, int start, int to, Tokens tokens) {
        char c = text.charAt(start);
        char next = start + 1 < to ? text.charAt(start + 1) : ' ';
        if (isPairedLetter(c, next)) {
            return word(text, from, start, to, tokens);
        }
        int end = start;
        boolean joined = true;
        while (end < to && joined) {
            int point = Character.codePointAt(text, end);
            int width = Character.charCount(point);
            if (end + width > to) {
                width = 1;
            }
            end += width;
            joined = false;
            while (end < to) {
                char modifier = text.charAt(end);
                if (modifier == '\u200D' && end + 1 < to) {
                    char after = text.charAt(end + 1);
                    joined = Characters.classOf(after) >= Characters.MARK;
                    end++;
                    break;
                }
                if (modifier == '\uFE0F' || modifier == '\u20E3') {
                    end++;
                } else if (isSecondHalf(text, start, end, to)) {
                    end += 2;
                } else {
                    break;
                }
            }
        }
        tokens.add(start, end);
        return end;
    }

    /// A skin tone, a tag, or the second letter of a flag.
    private static boolean isSecondHalf(String text, int start, int at, int to) {
        if (at + 1 >= to || !Character.isHighSurrogate(text.charAt(at))) {
            return false;
        }
        int point = Character.codePointAt(text, at);
        if ((point >= 0x1F3FB && point <= 0x1F3FF) || (point >= 0xE0020 && point <= 0xE007F)) {
            return true;
        }
        boolean flag = point >= 0x1F1E6 && point <= 0x1F1FF;
        return flag && at == start + 2 && isRegional(Character.codePointAt(text, start));
    }

    private static boolean isRegional(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }
}
