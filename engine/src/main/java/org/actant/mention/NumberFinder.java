package org.actant.mention;

import java.util.ArrayList;
import java.util.List;
import org.actant.mention.NumberLexicon.Entry;
import org.actant.mention.NumberLexicon.Kind;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds numbers in words and figures, and the range that the words around them allow: *dozens*,
/// *at least 12*, *between 20 and 30*, *nearly 1.5 million*.
///
/// Years, hours and ages are numbers too; where one stands inside a time expression is for the
/// caller to see.
public final class NumberFinder {
    private final NumberLexicon lexicon;

    public NumberFinder(NumberLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The numbers of all sentences, in reading order; they do not overlap.
    public List<NumberMention> find(Document document) {
        List<NumberMention> mentions = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            find(sentence, mentions);
        }
        return mentions;
    }

    /// A range, and where its words end.
    private record Range(int end, double least, double most) {}

    private void find(Sentence sentence, List<NumberMention> mentions) {
        TimeUnits words = TimeUnits.of(sentence);
        int at = 0;
        while (at < words.size()) {
            Range range = starts(words, at) ? range(words, at) : null;
            if (range == null) {
                at++;
                continue;
            }
            mentions.add(
                    new NumberMention(
                            words.span(at, range.end() - 1),
                            sentence.index(),
                            words.token(at),
                            words.token(range.end() - 1),
                            least(range),
                            most(range)));
            at = range.end();
        }
    }

    private boolean starts(TimeUnits words, int at) {
        char initial = words.lower(at).charAt(0);
        return (initial >= '0' && initial <= '9') || lexicon.leads(words.lower(at));
    }

    private @Nullable Range range(TimeUnits words, int at) {
        Entry between = lexicon.entry(words, at, Kind.BETWEEN);
        if (between != null) {
            return pair(words, at + 1);
        }
        for (Kind kind : BOUNDS) {
            Entry bound = lexicon.entry(words, at, kind);
            Range inner = bound == null ? null : inner(words, at + bound.words().size());
            if (bound != null && inner != null) {
                return bounded(kind, bound, inner);
            }
        }
        Range pair = pair(words, at);
        return pair != null ? pair : plain(words, at);
    }

    /// *20 to 30* or *20*, behind *about*.
    private @Nullable Range inner(TimeUnits words, int at) {
        Range pair = pair(words, at);
        return pair == null ? plain(words, at) : pair;
    }

    private static final Kind[] BOUNDS = {
        Kind.AT_LEAST, Kind.AT_MOST, Kind.MORE_THAN, Kind.LESS_THAN, Kind.ABOUT
    };

    private static Range bounded(Kind kind, Entry bound, Range inner) {
        double least = inner.least();
        double most = inner.most();
        return switch (kind) {
            case AT_LEAST -> new Range(inner.end(), least, Double.POSITIVE_INFINITY);
            case MORE_THAN ->
                    new Range(
                            inner.end(),
                            least == most ? Math.floor(least) + 1 : least,
                            Double.POSITIVE_INFINITY);
            case AT_MOST -> new Range(inner.end(), 0, most);
            case LESS_THAN -> new Range(inner.end(), 0, Math.max(0, Math.ceil(most) - 1));
            default ->
                    new Range(
                            inner.end(),
                            Math.floor(least * bound.low() / 100),
                            Math.ceil(most * bound.high() / 100));
        };
    }

    /// *20 to 30*, *20-30*, *two or three*; after *between*, *20 and 30* too.
    private @Nullable Range pair(TimeUnits words, int at) {
        NumberLexicon.Quantity first = lexicon.quantity(words, at);
        if (first == null) {
            return null;
        }
        int next = first.end();
        boolean between = lexicon.entry(words, at - 1, Kind.BETWEEN) != null;
        boolean hyphen = words.hyphenBefore(next) && figures(words, at) && figures(words, next);
        if (!hyphen) {
            Entry to = lexicon.entry(words, next, Kind.TO);
            if (to == null || (lexicon.entry(words, next, Kind.AND) != null && !between)) {
                return null;
            }
            next++;
        }
        NumberLexicon.Quantity second = lexicon.quantity(words, next);
        if (second == null) {
            return null;
        }
        double least = first.value();
        Entry scale = lexicon.entry(words, second.end() - 1, Kind.SCALE);
        if (scale != null && least < scale.low() && second.value() >= scale.low() * least) {
            least *= scale.low();
        }
        return least < second.value() ? new Range(second.end(), least, second.value()) : null;
    }

    private static boolean figures(TimeUnits words, int at) {
        return !words.lower(at).isEmpty() && Character.isDigit(words.lower(at).charAt(0));
    }

    private @Nullable Range plain(TimeUnits words, int at) {
        NumberLexicon.Quantity exact = lexicon.quantity(words, at);
        if (exact != null) {
            return new Range(exact.end(), exact.value(), exact.value());
        }
        int next = at;
        boolean article = lexicon.entry(words, at, Kind.ARTICLE) != null;
        if (article) {
            next++;
        }
        Entry vague = lexicon.entry(words, next, Kind.VAGUE);
        if (vague == null) {
            return null;
        }
        int end = next + vague.words().size();
        double low = vague.low();
        double high = vague.high();
        Entry scale = lexicon.entry(words, end, Kind.HUNDRED);
        scale = scale != null ? scale : lexicon.entry(words, end, Kind.SCALE);
        scale = scale != null ? scale : lexicon.entry(words, end, Kind.DOZEN);
        if (scale != null) {
            return new Range(end + 1, low * scale.low(), high * scale.low() + scale.low() - 1);
        }
        if (lexicon.entry(words, end, Kind.OF) != null) {
            Entry scales = lexicon.entry(words, end + 1, Kind.VAGUE);
            double unit = scales == null ? 0 : unit(scales);
            if (scales != null && unit > 1) {
                return new Range(
                        end + 1 + scales.words().size(), low * unit, (high + 1) * unit - 1);
            }
        }
        return new Range(end, low, high);
    }

    /// What the plural counts: 1,000 for *thousands*; 1 where it is no power of ten.
    private static double unit(Entry plural) {
        double half = plural.low() / 2;
        return half >= 100 && Math.log10(half) == Math.rint(Math.log10(half)) ? half : 1;
    }

    private static long least(Range range) {
        return Math.round(Math.floor(range.least()));
    }

    private static long most(Range range) {
        return Double.isInfinite(range.most())
                ? NumberMention.UNBOUNDED
                : Math.max(least(range), Math.round(Math.ceil(range.most())));
    }
}
