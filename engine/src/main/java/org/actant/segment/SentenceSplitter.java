package org.actant.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.segment.SegmentLexicon.Word;

/// Finds where the sentences of a paragraph end.
///
/// A sentence ends at a stop, with the marks that close on it, where what follows can start one. An
/// abbreviation ends one only before a word that is known to start sentences. Where a language has
/// learned boundaries, the rules are one voice among others.
final class SentenceSplitter {
    /// The most tokens a sentence may have. A longer one is cut after its last comma, semicolon,
    /// colon or dash, or where there is none, at the limit: a list or a table that lost its lines
    /// must not be parsed as one sentence.
    static final int LONGEST = 400;

    private static final int EITHER = Word.Kind.EITHER.bit();
    private static final int NEVER =
            Word.Kind.BEFORE_NAME.bit() | Word.Kind.BEFORE_NUMBER.bit() | Word.Kind.INSIDE.bit();
    private static final int STARTER = Word.Kind.STARTER.bit();

    private final WordTable words;
    private final SentenceBoundaries learned;

    SentenceSplitter(WordTable words, SentenceBoundaries learned) {
        this.words = words;
        this.learned = learned;
    }

    /// Whether a sentence of this paragraph ends after each of its tokens.
    boolean[] ends(String text, Tokens tokens) {
        boolean[] ruled = ruled(text, tokens);
        if (learned.isEmpty() || tokens.size() == 1) {
            return ruled;
        }
        BoundaryFeatures features = new BoundaryFeatures();
        features.fill(text, tokens, ruled);
        boolean[] ends = new boolean[tokens.size()];
        int first = 0;
        for (int token = 0; token + 1 < ends.length; token++) {
            boolean spaced = tokens.start(token + 1) > tokens.end(token);
            ends[token] = learned.ends(features.at(token, ruled[token], spaced));
            if (token + 1 - first == LONGEST && !ends[token]) {
                token = cut(text, tokens, first, token + 1) - 1;
                ends[token] = true;
            }
            first = ends[token] ? token + 1 : first;
        }
        ends[ends.length - 1] = true;
        return ends;
    }

    /// What boundaries are learned from: every place between two tokens of a paragraph.
    List<SentenceBoundaries.Place> places(String text, Tokens tokens) {
        boolean[] ruled = ruled(text, tokens);
        BoundaryFeatures features = new BoundaryFeatures();
        features.fill(text, tokens, ruled);
        List<SentenceBoundaries.Place> places = new ArrayList<>();
        for (int token = 0; token + 1 < tokens.size(); token++) {
            boolean spaced = tokens.start(token + 1) > tokens.end(token);
            places.add(
                    new SentenceBoundaries.Place(
                            tokens.end(token),
                            Arrays.stream(features.at(token, ruled[token], spaced))
                                    .boxed()
                                    .toList()));
        }
        return places;
    }

    private boolean[] ruled(String text, Tokens tokens) {
        boolean[] ends = new boolean[tokens.size()];
        for (int first = 0; first < ends.length; ) {
            first = end(text, tokens, first);
            ends[first - 1] = true;
        }
        return ends;
    }

    /// The token after the last one of the sentence that starts here.
    private int end(String text, Tokens tokens, int first) {
        int size = tokens.size();
        int limit = Math.min(size, first + LONGEST);
        for (int token = first; token < limit; token++) {
            if (!canEnd(text, tokens, token)) {
                continue;
            }
            int after = afterClosers(text, tokens, token);
            if (after >= size) {
                return size;
            }
            if (ends(text, tokens, first, token, after)) {
                return after;
            }
        }
        return limit == size ? size : cut(text, tokens, first, limit);
    }

    private static boolean canEnd(String text, Tokens tokens, int token) {
        return Marks.isStop(text.charAt(tokens.end(token) - 1));
    }

    private static int afterClosers(String text, Tokens tokens, int stop) {
        int after = stop + 1;
        while (after < tokens.size() && tokens.start(after) == tokens.end(after - 1)) {
            char c = text.charAt(tokens.start(after));
            boolean closer =
                    Marks.isCloser(c)
                            && (tokens.length(after) == 1 || isDoubled(text, tokens, after));
            if (!closer && !(Marks.isStop(c) && tokens.length(after) <= 3)) {
                break;
            }
            after++;
        }
        return afterReference(text, tokens, after);
    }

    /// The number of a note in square brackets belongs to the sentence before it: *… in 1805. [19]*
    private static int afterReference(String text, Tokens tokens, int from) {
        int after = from;
        while (after + 2 < tokens.size()
                && text.charAt(tokens.start(after)) == '['
                && Characters.isDigit(text.charAt(tokens.start(after + 1)))
                && text.charAt(tokens.start(after + 2)) == ']') {
            after += 3;
        }
        return after;
    }

    private static boolean isDoubled(String text, Tokens tokens, int token) {
        return tokens.length(token) == 2
                && text.charAt(tokens.start(token)) == text.charAt(tokens.start(token) + 1);
    }

    /// Whether the sentence ends before the token `after`, having met a stop.
    private boolean ends(String text, Tokens tokens, int first, int stop, int after) {
        int start = tokens.start(stop);
        int end = tokens.end(stop);
        char last = text.charAt(end - 1);
        boolean spaced = tokens.start(after) > tokens.end(after - 1);
        int next = skipOpeners(text, tokens, after);
        if (next >= tokens.size()) {
            return spaced;
        }
        char c = text.charAt(tokens.start(next));
        boolean closed = after > stop + 1;
        boolean mark = Marks.isStop(text.charAt(start));
        if (!mark) {
            return spaced && endsAfterAbbreviation(text, tokens, first, stop, next);
        }
        if (!spaced) {
            return last == '.'
                    && end - start == 1
                    && Characters.isUpper(c)
                    && tokens.length(next) > 1
                    && stop > first
                    && Characters.isLower(text.charAt(tokens.end(stop - 1) - 1));
        }
        if (Characters.isLower(c)) {
            return !closed && stop > first && endsBeforeSmallLetter(text, tokens, stop);
        }
        if (c == ',' || c == ';' || c == ':') {
            return false;
        }
        if (Marks.isDash(c)) {
            return last == '.' && end - start == 1;
        }
        return true;
    }

    /// Hurried writing starts sentences small; a name that ends in a mark (*Yahoo! said*), dots and
    /// a short unknown abbreviation do not end one there.
    private static boolean endsBeforeSmallLetter(String text, Tokens tokens, int stop) {
        char last = text.charAt(tokens.end(stop) - 1);
        boolean smallBefore = Characters.isLower(text.charAt(tokens.start(stop - 1)));
        return switch (last) {
            case '.' -> tokens.length(stop) == 1 && (smallBefore || tokens.length(stop - 1) > 3);
            case '?' -> true;
            case '!' -> smallBefore;
            default -> false;
        };
    }

    private boolean endsAfterAbbreviation(
            String text, Tokens tokens, int first, int token, int next) {
        int kinds = words.bits(text, tokens.start(token), tokens.end(token));
        if ((kinds & EITHER) == 0 && (kinds & NEVER) != 0) {
            return false;
        }
        if (token == first) {
            return false;
        }
        return Characters.isUpper(text.charAt(tokens.start(next)))
                && (words.bits(text, tokens.start(next), tokens.end(next)) & STARTER) != 0;
    }

    private static int skipOpeners(String text, Tokens tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && Marks.isOpener(text.charAt(tokens.start(at)))
                && tokens.length(at) <= 2
                && at - from < 3) {
            at++;
        }
        return at;
    }

    private static int cut(String text, Tokens tokens, int first, int limit) {
        for (int token = limit - 1; token > first + LONGEST / 2; token--) {
            char c = text.charAt(tokens.start(token));
            if (c == ','
                    || c == ';'
                    || c == ':'
                    || (Marks.isDash(c) && tokens.length(token) <= 2)) {
                return token + 1;
            }
        }
        return limit;
    }
}
