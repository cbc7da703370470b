package org.actant.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.lexicon.Grammar;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Token;

/// Pairs the quotation marks of a document.
///
/// Marks are paired within a paragraph. A passage that is still open at the end of its paragraph
/// goes to that end: the next paragraph opens it again, as newspapers set long quotations. Marks
/// inside a passage are not looked at, unless they are of the kind that opened it.
final class QuotationMarks {
    private final Document document;
    private final Grammar grammar;
    private final List<Passage> passages = new ArrayList<>();

    /// Words between quotation marks.
    ///
    /// @param first place of its first word
    /// @param last place of its last word, inclusive
    /// @param closed whether a mark closes it in its own paragraph
    record Passage(Place first, Place last, boolean closed) {}

    /// A token of a document.
    record Place(int sentence, int token) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int bySentence = Integer.compare(sentence, other.sentence);
            return bySentence != 0 ? bySentence : Integer.compare(token, other.token);
        }
    }

    private QuotationMarks(Document document, Grammar grammar) {
        this.document = document;
        this.grammar = grammar;
    }

    /// The passages in quotation marks, in order.
    static List<Passage> passages(Document document, Grammar grammar) {
        QuotationMarks marks = new QuotationMarks(document, grammar);
        List<Sentence> sentences = document.sentences();
        int from = 0;
        while (from < sentences.size()) {
            int to = from;
            while (to < sentences.size()
                    && sentences.get(to).paragraph() == sentences.get(from).paragraph()) {
                to++;
            }
            marks.paragraph(from, to);
            from = to;
        }
        return marks.passages;
    }

    private void paragraph(int from, int to) {
        List<Place> places = new ArrayList<>();
        for (int sentence = from; sentence < to; sentence++) {
            int size = document.sentences().get(sentence).tokens().size();
            for (int token = 0; token < size; token++) {
                places.add(new Place(sentence, token));
            }
        }
        int open = -1;
        char family = ' ';
        for (int at = 0; at < places.size(); at++) {
            char mark = family(token(places.get(at)).form());
            if (mark == ' ') {
                continue;
            }
            if (open < 0) {
                if (opens(places, at, mark)) {
                    open = at;
                    family = mark;
                }
            } else if (mark == family) {
                if (closes(places, at, mark)) {
                    add(places, open + 1, at - 1, true);
                    open = -1;
                } else if (opens(places, at, mark)) {
                    add(places, open + 1, at - 1, false);
                    open = at;
                }
            }
        }
        if (open >= 0 && family != '\'') {
            add(places, open + 1, places.size() - 1, false);
        }
    }

    private void add(List<Place> places, int first, int last, boolean closed) {
        if (first <= last) {
            passages.add(new Passage(places.get(first), places.get(last), closed));
        }
    }

    private Token token(Place place) {
        return document.sentences().get(place.sentence()).tokens().get(place.token());
    }

    /// The kind of mark a token is: `"` for double marks, `'` for single ones, space for none.
    private static char family(String form) {
        return switch (form) {
            case "\"", "“", "”", "„", "''", "``", "’’", "‘‘", "«", "»" -> '"';
            case "'", "‘", "’", "`", "‹", "›" -> '\'';
            default -> ' ';
        };
    }

    private boolean opens(List<Place> places, int at, char mark) {
        Token token = token(places.get(at));
        if (at + 1 >= places.size()) {
            return false;
        }
        return switch (token.form()) {
            case "“", "„", "``", "‘‘", "«", "‹" -> true;
            case "”", "»", "›", "’’", "’" -> false;
            default -> opensBySpace(places, at, mark);
        };
    }

    /// A mark that opens and closes opens after space and before none.
    private boolean opensBySpace(List<Place> places, int at, char mark) {
        Token token = token(places.get(at));
        boolean spaceBefore =
                at == 0 || token(places.get(at - 1)).span().end() < token.span().start();
        boolean bracket = at > 0 && "([—–-/".contains(token(places.get(at - 1)).form());
        boolean spaceAfter = token(places.get(at + 1)).span().start() > token.span().end();
        boolean opening = (spaceBefore || bracket) && !spaceAfter;
        return mark == '\'' ? opening && laterClose(places, at) : opening || at == 0;
    }

    private boolean closes(List<Place> places, int at, char mark) {
        Token token = token(places.get(at));
        return switch (token.form()) {
            case "”", "»", "›", "’’" -> true;
            case "“", "„", "``", "‘‘", "«", "‹", "‘", "`" -> isMistakenClose(places, at);
            default -> {
                boolean spaceBefore =
                        at > 0 && token(places.get(at - 1)).span().end() < token.span().start();
                if (mark == '\'') {
                    yield !spaceBefore && !isPossessive(places, at);
                }
                boolean spaceAfter =
                        at + 1 < places.size()
                                && token(places.get(at + 1)).span().start() > token.span().end();
                yield !spaceBefore || spaceAfter || at + 1 == places.size();
            }
        };
    }

    /// An opening mark set where a closing one belongs: no space before, space after.
    private boolean isMistakenClose(List<Place> places, int at) {
        Token token = token(places.get(at));
        boolean spaceBefore =
                at == 0 || token(places.get(at - 1)).span().end() < token.span().start();
        boolean spaceAfter =
                at + 1 == places.size()
                        || token(places.get(at + 1)).span().start() > token.span().end();
        return !spaceBefore && spaceAfter;
    }

    /// *The workers’ union*: an apostrophe after an *s* with a later mark that can close.
    private boolean isPossessive(List<Place> places, int at) {
        if (at == 0 || at + 1 >= places.size()) {
            return false;
        }
        String before = token(places.get(at - 1)).form();
        String letter = before.substring(before.length() - 1).toLowerCase(Locale.ROOT);
        boolean plural = grammar.is(Grammar.Role.POSSESSIVE_LETTER, letter);
        return plural
                && Character.isLetter(token(places.get(at + 1)).form().charAt(0))
                && laterClose(places, at);
    }

    private boolean laterClose(List<Place> places, int at) {
        for (int later = at + 1; later < Math.min(places.size(), at + 60); later++) {
            Token token = token(places.get(later));
            if (token.form().equals("‘")) {
                return false;
            }
            boolean mark = token.form().equals("’") || token.form().equals("'");
            if (mark && token(places.get(later - 1)).span().end() == token.span().start()) {
                return true;
            }
        }
        return false;
    }
}
