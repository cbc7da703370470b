package org.actant.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;
import org.jspecify.annotations.Nullable;

/// Finds time expressions and gives them TIMEX3 values.
///
/// Relative expressions count from the day of publication, and in texts that tell of years long
/// past from the time told last (the two domains, news and narrative, of Strötgen and Gertz,
/// *Multilingual and cross-domain temporal tagging*, 2013). A weekday or month that could be either
/// looks back unless the words around it look ahead.
public final class TimeFinder {
    /// How many sentences from the top may be a line that tells the day of publication.
    private static final int TOP = 4;

    private final TimeLexicon words;
    private final NumberLexicon numbers;

    public TimeFinder(TimeLexicon words, NumberLexicon numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /// The time expressions of all sentences, in reading order; they do not overlap.
    ///
    /// @param published the day that relative expressions count from; `null` where it is not known,
    ///   and then values keep an `X` for each digit that depends on it
    public List<TimeMention> find(Document document, @Nullable LocalDate published) {
        List<TimeMention> mentions = new ArrayList<>();
        TimeMemory memory = new TimeMemory(published, false);
        TimeReader reader = new TimeReader(words, numbers, memory);
        for (Sentence sentence : document.sentences()) {
            reader.read(sentence, mentions);
        }
        if (!memory.narrative()) {
            return mentions;
        }
        List<TimeMention> told = new ArrayList<>();
        TimeReader teller = new TimeReader(words, numbers, new TimeMemory(published, true));
        for (Sentence sentence : document.sentences()) {
            teller.read(sentence, told);
        }
        return told;
    }

    /// The day of publication as the article gives it: its metadata's, else a full date that stands
    /// alone on a line at the top or in the lines around the text. A year alone, as in a copyright
    /// line, is no date.
    ///
    /// @return `null` where the article does not tell
    public @Nullable LocalDate published(Document document) {
        LocalDate given = document.article().metadata().date();
        if (given != null) {
            return given;
        }
        for (Sentence sentence : document.sentences()) {
            if (sentence.index() >= TOP) {
                break;
            }
            LocalDate day = sole(sentence);
            if (day != null) {
                return day;
            }
        }
        for (Span line : document.boilerplate()) {
            LocalDate day = stamped(document.article(), line);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /// The full date that is nearly all there is in a short line.
    private @Nullable LocalDate sole(Sentence sentence) {
        if (sentence.tokens().size() > 12) {
            return null;
        }
        List<TimeMention> found = new ArrayList<>();
        new TimeReader(words, numbers, new TimeMemory(null, false)).read(sentence, found);
        if (found.isEmpty()) {
            return null;
        }
        TimeMention first = found.getFirst();
        int others = sentence.tokens().size() - (first.lastToken() - first.firstToken() + 1);
        return others <= 3 ? day(first.value()) : null;
    }

    private @Nullable LocalDate stamped(Article article, Span line) {
        String text = line.of(article.text());
        if (text.length() > 200) {
            return null;
        }
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && part(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                if (!Character.isWhitespace(text.charAt(at))) {
                    tokens.add(token(line, text, at, at + 1));
                }
                at++;
            } else {
                tokens.add(token(line, text, at, end));
                at = end;
            }
        }
        if (tokens.isEmpty()) {
            return null;
        }
        Sentence sentence = new Sentence(0, Sentence.Kind.BODY, 0, line, tokens);
        List<TimeMention> found = new ArrayList<>();
        new TimeReader(words, numbers, new TimeMemory(null, false)).read(sentence, found);
        for (TimeMention mention : found) {
            LocalDate day = day(mention.value());
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static boolean part(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '/' || letter == '-';
    }

    private static Token token(Span line, String text, int from, int to) {
        return new Token(
                new Span(line.start() + from, line.start() + to), text.substring(from, to));
    }

    private static @Nullable LocalDate day(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")
                ? LocalDate.parse(value.substring(0, 10))
                : null;
    }
}
