package org.actant.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.segment.SegmentLexicon.Notice;

/// Tells the article's own words from what is wrapped around them.
///
/// Phrases come from the language pack; what may follow them in a byline is told by its shape.
final class BoilerplateFinder {
    /// What a sentence turns out to be.
    enum Verdict {
        /// The article's own.
        KEPT,
        /// Boilerplate.
        SENTENCE,
        /// Boilerplate, with all that follows in its paragraph.
        REST,
        /// The whole paragraph is boilerplate.
        PARAGRAPH
    }

    /// How many tokens a `*` may stand for.
    private static final int GAP = 8;

    /// Of a paragraph with more tokens than this only the opening sentence goes.
    private static final int LONGEST_NOTICE = 80;

    /// A byline is no longer than this.
    private static final int LONGEST_BYLINE = 120;

    private final List<List<Phrase>> phrases = new ArrayList<>();
    private final WordTable opening;
    private final WordTable inside;

    private record Phrase(Notice.Where where, List<String> words) {}

    BoilerplateFinder(SegmentLexicon lexicon, Tokenizer tokenizer) {
        Map<String, Integer> openingWords = new HashMap<>();
        Map<String, Integer> insideWords = new HashMap<>();
        phrases.add(List.of());
        for (Notice notice : lexicon.notices()) {
            List<String> words = wordsOf(notice.phrase(), tokenizer);
            Map<String, Integer> index =
                    notice.where() == Notice.Where.ANYWHERE ? insideWords : openingWords;
            int place =
                    index.computeIfAbsent(
                            words.getFirst(),
                            first -> {
                                phrases.add(new ArrayList<>());
                                return phrases.size() - 1;
                            });
            phrases.get(place).add(new Phrase(notice.where(), words));
        }
        this.opening = new WordTable(openingWords);
        this.inside = new WordTable(insideWords);
    }

    private static List<String> wordsOf(String phrase, Tokenizer tokenizer) {
        Tokens tokens = new Tokens();
        tokenizer.tokenize(phrase, 0, phrase.length(), tokens);
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            words.add(WordTable.folded(phrase.substring(tokens.start(token), tokens.end(token))));
        }
        return words;
    }

    /// What the sentence is that reaches from one token up to another.
    ///
    /// @param tokens the tokens of the whole paragraph
    Verdict judge(String text, Tokens tokens, int first, int end) {
        int from = first;
        while (from < end && from - first < 2 && isOpenerOrBullet(text, tokens, from)) {
            from++;
        }
        if (from < end) {
            int place = opening.bits(text, tokens.start(from), tokens.end(from));
            for (Phrase phrase : phrases.get(place)) {
                int last = match(phrase.words(), 0, text, tokens, from, end);
                if (last < 0) {
                    continue;
                }
                switch (phrase.where()) {
                    case LINE -> {
                        if (first == 0 && endsAt(text, tokens, last)) {
                            return Verdict.PARAGRAPH;
                        }
                    }
                    case OPENING -> {
                        if (first == 0) {
                            return tokens.size() <= LONGEST_NOTICE
                                    ? Verdict.PARAGRAPH
                                    : Verdict.SENTENCE;
                        }
                    }
                    case BYLINE -> {
                        if (first == 0 && isNames(text, tokens, last)) {
                            return Verdict.PARAGRAPH;
                        }
                    }
                    case START -> {
                        return Verdict.SENTENCE;
                    }
                    case REST -> {
                        return Verdict.REST;
                    }
                    case ANYWHERE -> throw new IllegalStateException("Not an opening: " + phrase);
                }
            }
        }
        for (int token = first; token < end; token++) {
            int place = inside.bits(text, tokens.start(token), tokens.end(token));
            if (place != 0) {
                for (Phrase phrase : phrases.get(place)) {
                    if (match(phrase.words(), 0, text, tokens, token, end) >= 0) {
                        return Verdict.SENTENCE;
                    }
                }
            }
        }
        return Verdict.KEPT;
    }

    private static boolean isOpenerOrBullet(String text, Tokens tokens, int token) {
        char c = text.charAt(tokens.start(token));
        return !Characters.isWord(c) && c != '@' && c != '#' && c != '©';
    }

    /// Whether only marks follow in the paragraph.
    private static boolean endsAt(String text, Tokens tokens, int from) {
        for (int token = from; token < tokens.size(); token++) {
            if (Characters.isWord(text.charAt(tokens.start(token)))) {
                return false;
            }
        }
        return true;
    }

    /// The token after the phrase, or -1 where it does not stand here.
    private static int match(
            List<String> words, int word, String text, Tokens tokens, int token, int end) {
        int at = token;
        for (int index = word; index < words.size(); index++) {
            if (words.get(index).equals("*")) {
                for (int gap = 0; gap <= GAP && at + gap < end; gap++) {
                    int last = match(words, index + 1, text, tokens, at + gap, end);
                    if (last >= 0) {
                        return last;
                    }
                }
                return -1;
            }
            if (at >= end || !isForm(words.get(index), text, tokens, at)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isForm(String form, String text, Tokens tokens, int token) {
        if (form.length() != tokens.length(token)) {
            return false;
        }
        int start = tokens.start(token);
        for (int at = 0; at < form.length(); at++) {
            if (form.charAt(at) != Characters.folded(text.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }

    /// Whether what follows in the paragraph is short, capitalised names with at most particles
    /// between them, and no stop.
    private static boolean isNames(String text, Tokens tokens, int from) {
        int last = tokens.size() - 1;
        if (last < from
                || tokens.end(last) - tokens.start(0) > LONGEST_BYLINE
                || Marks.isStop(text.charAt(tokens.end(last) - 1))) {
            return false;
        }
        boolean named = false;
        for (int token = from; token <= last; token++) {
            char c = text.charAt(tokens.start(token));
            if (Characters.isLower(c) && tokens.length(token) > 3) {
                return false;
            }
            named |= Characters.isUpper(c);
        }
        return named && Characters.isUpper(text.charAt(tokens.start(from)));
    }

    /// Whether a paragraph holds no letter and no digit: a row of dashes or stars.
    static boolean isRule(String text, Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            for (int at = tokens.start(token); at < tokens.end(token); at++) {
                char c = text.charAt(at);
                if (Characters.isWord(c) || Character.isSurrogate(c)) {
                    return false;
                }
            }
        }
        return true;
    }
}
