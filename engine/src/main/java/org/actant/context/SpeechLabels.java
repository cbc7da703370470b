package org.actant.context;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds speech under a label: a name and a colon.
///
/// A paragraph under a label is a turn in a transcript, where the document has several and a label
/// comes back. A headline under a label is its speech only where the same name speaks in the text
/// below: *Lee: dam is safe*, but not *Oslo: dam is safe*.
final class SpeechLabels {
    /// The longest label, in tokens.
    private static final int LONGEST = 7;

    /// A transcript has at least so many turns.
    private static final int FEWEST_TURNS = 3;

    private final Document document;
    private final List<Tree> trees;

    SpeechLabels(Document document, List<Tree> trees) {
        this.document = document;
        this.trees = trees;
    }

    /// The headlines and turns that are speech.
    ///
    /// @param speakers the words that name the speakers found in the text
    List<Quotation> find(List<Span> speakers) {
        Set<String> known = new HashSet<>();
        for (Span speaker : speakers) {
            known.add(lastWord(speaker.of(document.article().text())));
        }
        List<Quotation> headlines = new ArrayList<>();
        List<Quotation> turns = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int colon = colon(sentence.index());
            if (colon < 0 || !opensParagraph(sentence.index())) {
                continue;
            }
            Tree tree = trees.get(sentence.index());
            Span label = tree.span(0, colon - 1);
            boolean speaks = known.contains(tree.form(colon - 1).toLowerCase(Locale.ROOT));
            boolean headline = sentence.kind() == Sentence.Kind.HEADLINE;
            if (speaks && (headline || standsAlone(sentence))) {
                headlines.add(under(tree, colon, label, sentence.span().end(), false));
            }
            if (!headline && !isQuotation(tree.form(colon + 1))) {
                turns.add(under(tree, colon, label, paragraphEnd(sentence.index()), true));
            }
        }
        if (turns.size() >= FEWEST_TURNS && comesBack(turns)) {
            headlines.removeIf(
                    one -> turns.stream().anyMatch(turn -> turn.span().overlaps(one.span())));
            headlines.addAll(turns);
        }
        return headlines;
    }

    /// Whether a sentence may be a headline that is not marked as one: the first of its document,
    /// in a paragraph of its own.
    private boolean standsAlone(Sentence sentence) {
        return sentence.index() == 0 && document.sentences().size() > 1 && opensParagraph(1);
    }

    /// The name right before a colon, where it stands at the start of its sentence, after a mark or
    /// after an inverted verb: *Continued Stone: “…”*; `null` where it is something else.
    @Nullable Span nameBefore(Tree tree, int colon) {
        int first = colon;
        while (first > 0 && tree.upos(first - 1) == Upos.PROPN) {
            first--;
        }
        boolean opens =
                first == 0
                        || tree.upos(first - 1) == Upos.PUNCT
                        || (first == 1 && tree.upos(0) == Upos.VERB);
        return first < colon && opens ? tree.span(first, colon - 1) : null;
    }

    /// Whether somebody has a second turn; the labels of a list do not come back.
    private boolean comesBack(List<Quotation> turns) {
        Set<String> names = new HashSet<>();
        for (Quotation turn : turns) {
            Span speaker = turn.speaker();
            if (speaker != null && !names.add(speaker.of(document.article().text()))) {
                return true;
            }
        }
        return false;
    }

    private static Quotation under(Tree tree, int colon, Span label, int end, boolean turn) {
        return new Quotation(
                new Span(tree.span(colon + 1).start(), end),
                turn ? Quotation.Kind.DIRECT : Quotation.Kind.INDIRECT,
                tree.span(colon),
                label);
    }

    private static boolean isQuotation(String form) {
        return "\"“‘'``''".contains(form);
    }

    /// The last word of a name, without what stands in brackets after it.
    private static String lastWord(String words) {
        int bracket = words.indexOf(" (");
        String name = bracket < 0 ? words : words.substring(0, bracket);
        int space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00A0'));
        return name.substring(space + 1).toLowerCase(Locale.ROOT);
    }

    /// The colon after a sentence's label, or -1 where it has none.
    private int colon(int sentence) {
        Tree tree = trees.get(sentence);
        int limit = Math.min(LONGEST, tree.size() - 2);
        for (int token = 0; token <= limit; token++) {
            if (tree.form(token).equals(":")) {
                return token > 0 && isName(tree, token) ? token : -1;
            }
        }
        return -1;
    }

    /// Whether the words before the colon can be a name and its title.
    private static boolean isName(Tree tree, int colon) {
        for (int token = 0; token < colon; token++) {
            char initial = tree.form(token).charAt(0);
            boolean capital = Character.isUpperCase(initial);
            boolean word = Character.isLetter(initial);
            if ((word && !capital) || Character.isDigit(initial)) {
                return false;
            }
        }
        return tree.form(colon - 1).length() > 1
                && Character.isUpperCase(tree.form(colon - 1).charAt(0))
                && tree.upos(colon - 1) != Upos.ADP;
    }

    private boolean opensParagraph(int sentence) {
        return sentence == 0
                || document.sentences().get(sentence - 1).paragraph()
                        != document.sentences().get(sentence).paragraph();
    }

    private int paragraphEnd(int sentence) {
        int last = sentence;
        while (last + 1 < document.sentences().size() && !opensParagraph(last + 1)) {
            last++;
        }
        return document.sentences().get(last).span().end();
    }
}
