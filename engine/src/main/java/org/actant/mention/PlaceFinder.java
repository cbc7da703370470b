package org.actant.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.GazetteerEntry;
import org.actant.mention.PlaceLexicon.Kind;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the names of places: in the gazetteer, by a word such as *County*, or by what follows, as
/// in *Kelso, Washington*.
///
/// Names that only contain a place's name (*Paris Hilton*, *the Washington Post*, *Orchard Street*)
/// and words for people and languages are none. A name that could be a person or an ordinary word
/// counts where the words around it speak of a place, and then in the whole article.
public final class PlaceFinder {
    /// Inhabitants from which a name is known well enough to need no words around it.
    private static final long LARGE = 60_000;

    private final PlaceLexicon lexicon;
    private final Gazetteer gazetteer;

    public PlaceFinder(PlaceLexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /// The places named in the dateline and the sentences, in reading order; they do not overlap.
    ///
    /// @param trees one a sentence, in order
    public List<PlaceMention> find(Document document, List<Tree> trees) {
        Search search = new Search();
        List<PlaceMention> mentions = new ArrayList<>();
        if (document.dateline() instanceof Dateline.Stated stated && !stated.place().isEmpty()) {
            dateline(document, stated.place(), mentions);
            for (PlaceMention mention : mentions) {
                search.sure.add(mention.text());
            }
        }
        List<List<Candidate>> all = new ArrayList<>();
        for (Tree tree : trees) {
            all.add(search.candidates(tree));
        }
        for (int at = 0; at < trees.size(); at++) {
            for (Candidate candidate : all.get(at)) {
                if (search.accepted(candidate)) {
                    mentions.add(candidate.mention(trees.get(at)));
                }
            }
        }
        return mentions;
    }

    private void dateline(Document document, Span place, List<PlaceMention> mentions) {
        String text = place.of(document.article().text());
        int comma = text.indexOf(',');
        String within = comma < 0 ? "" : text.substring(comma + 1).strip();
        int from = 0;
        while (from < text.length()) {
            int next = text.indexOf(',', from);
            int end = next < 0 ? text.length() : next;
            String part = text.substring(from, end).strip();
            if (!part.isEmpty() && gazetteer.knows(part)) {
                int start = place.start() + text.indexOf(part, from);
                mentions.add(
                        new PlaceMention(
                                new Span(start, start + part.length()),
                                PlaceMention.DATELINE,
                                0,
                                0,
                                part,
                                from == 0 ? within : "",
                                ""));
            }
            from = end + 1;
        }
    }

    /// What may be a place.
    ///
    /// @param standing how much the words themselves and those around tell
    private record Candidate(
            int first, int last, String text, String within, String feature, Standing standing) {
        PlaceMention mention(Tree tree) {
            return new PlaceMention(
                    tree.span(first, last),
                    tree.sentence().index(),
                    first,
                    last,
                    text,
                    within,
                    feature);
        }
    }

    private enum Standing {
        /// The words around say that it is a place.
        SHOWN,
        /// The word before is often followed by a place.
        LED,
        /// The name is known as a place's and seldom anything else.
        KNOWN,
        /// The name is some place's.
        POSSIBLE
    }

    /// The search through one article.
    private final class Search {
        /// Names that some words of the article show to be places.
        private final Set<String> sure = new HashSet<>();

        /// Surnames of the article's persons: *Jordan* in *Michael Jordan*.
        private final Set<String> persons = new HashSet<>();

        boolean accepted(Candidate candidate) {
            return switch (candidate.standing()) {
                case SHOWN -> true;
                case LED, KNOWN ->
                        sure.contains(candidate.text()) || !persons.contains(candidate.text());
                case POSSIBLE ->
                        sure.contains(candidate.text()) && !persons.contains(candidate.text());
            };
        }

        List<Candidate> candidates(Tree tree) {
            List<Candidate> found = new ArrayList<>();
            int at = 0;
            while (at < tree.size()) {
                if (!capital(tree, at) || !nameLike(tree, at)) {
                    at++;
                    continue;
                }
                int last = at;
                while (last + 1 < tree.size() && continues(tree, last)) {
                    last++;
                }
                inRun(tree, at, last, found);
                int beyond = found.isEmpty() ? 0 : found.getLast().last();
                at = Math.max(last, beyond) + 1;
            }
            return found;
        }

        /// Whether the next token belongs to the same stretch of capitalised words.
        private boolean continues(Tree tree, int at) {
            return nameLike(tree, at + 1)
                    && capital(tree, at + 1)
                    && tree.span(at).end() + 1 >= tree.span(at + 1).start()
                    && !lexicon.is(tree.form(at + 1), Kind.BREAK);
        }

        private void inRun(Tree tree, int first, int last, List<Candidate> found) {
            int from = first;
            while (from <= last) {
                int end = longest(tree, from, last);
                int marked = marked(tree, from, last);
                if (marked > end) {
                    Candidate candidate = designated(tree, first, from, marked, last);
                    if (candidate != null) {
                        add(candidate, found);
                        from = marked + 1;
                        continue;
                    }
                }
                if (end >= from) {
                    Candidate candidate = named(tree, first, from, end, last);
                    if (candidate != null) {
                        add(candidate, found);
                        from = end + 1;
                        continue;
                    }
                }
                from++;
            }
            boolean none = found.isEmpty() || found.getLast().first() < first;
            if (none) {
                Candidate unknown = unknown(tree, first, last);
                if (unknown != null) {
                    add(unknown, found);
                }
            }
            boolean titled =
                    lexicon.is(tree.form(first), Kind.TITLE)
                            || lexicon.is(tree.form(first), Kind.FIRST_NAME)
                            || (first > 0 && lexicon.is(tree.form(first - 1), Kind.TITLE));
            boolean surnamed = last - first == 1 && tree.is(last, "flat");
            if (none && (titled || surnamed)) {
                persons.add(tree.form(last));
            }
        }

        private void add(Candidate candidate, List<Candidate> found) {
            found.add(candidate);
            if (candidate.standing() == Standing.SHOWN) {
                sure.add(candidate.text());
            }
        }

        /// Last token of the longest name in the gazetteer that starts here; one less than `from`
        /// where there is none.
        private int longest(Tree tree, int from, int last) {
            int best = from - 1;
            int limit = Math.min(tree.size(), from + Gazetteer.MOST_WORDS);
            for (int end = from; end < limit; end++) {
                String text = text(tree, from, end);
                if (capital(tree, end) && gazetteer.knows(text)) {
                    best = end;
                }
                if (!reaches(tree, end, last) || !gazetteer.goesOn(text)) {
                    break;
                }
            }
            return best;
        }

        /// Whether a name may go on with the next token: in the run, or over a comma or a small
        /// word.
        private boolean reaches(Tree tree, int end, int last) {
            if (end < last) {
                return true;
            }
            int next = end + 1;
            if (next >= tree.size()) {
                return false;
            }
            boolean beyond = end > last && capital(tree, next);
            return beyond || tree.form(next).equals(",") || joins(tree, next);
        }

        /// Whether a lower-case word or a hyphen may stand inside a name: *Rio de Janeiro*.
        private boolean joins(Tree tree, int at) {
            return at < tree.size()
                    && tree.form(at).length() <= 4
                    && (tree.upos(at) != Upos.PUNCT || hyphen(tree, at))
                    && !capital(tree, at);
        }

        private boolean hyphen(Tree tree, int at) {
            return at > 0
                    && (tree.form(at).equals("-") || tree.form(at).equals("–"))
                    && tree.span(at - 1).end() == tree.span(at).start();
        }

        /// Last token of a name made a place by a word such as *County*; -1 where there is none.
        private int marked(Tree tree, int from, int last) {
            if (lexicon.is(tree.form(from), Kind.BEFORE) && from < last) {
                return last;
            }
            for (int end = from + 1; end <= last; end++) {
                if (lexicon.is(tree.form(end), Kind.AFTER)) {
                    return end;
                }
            }
            return -1;
        }

        private @Nullable Candidate designated(Tree tree, int first, int from, int end, int last) {
            String feature = lexicon.value(tree.form(end), Kind.AFTER);
            if (feature == null) {
                feature = lexicon.value(tree.form(from), Kind.BEFORE);
            }
            boolean division = feature != null && feature.startsWith("ADM");
            boolean ends = end == last || (division && from == first && body(tree, end + 1));
            for (int at = from; at < end; at++) {
                ends &= !body(tree, at);
            }
            if (!ends || blocked(tree, first, from) || named(tree, from, end)) {
                return null;
            }
            if (feature == null || end - from > 3) {
                return null;
            }
            return new Candidate(
                    from, end, text(tree, from, end), within(tree, end), feature, Standing.SHOWN);
        }

        private @Nullable Candidate named(Tree tree, int first, int from, int end, int last) {
            boolean body =
                    end < last
                            && from == first
                            && (body(tree, end + 1) || larger(text(tree, from, end)));
            if (end < last && !breaks(tree, end + 1) && !body) {
                return null;
            }
            boolean calendar = from == end && lexicon.is(tree.form(from), Kind.BREAK);
            if (calendar || blocked(tree, first, from) || named(tree, from, end)) {
                return null;
            }
            String text = text(tree, from, end);
            String within = within(tree, end);
            Standing standing = standing(tree, from, end, text, within);
            return new Candidate(from, end, text, within, "", standing);
        }

        /// Whether what follows is an office of the place: *Oxford Police*, *Laurel County
        /// Schools*.
        private boolean body(Tree tree, int at) {
            return lexicon.is(tree.form(at), Kind.BODY);
        }

        /// Whether a capitalised word after a name begins something else.
        private boolean breaks(Tree tree, int at) {
            return lexicon.is(tree.form(at), Kind.TITLE) || lexicon.is(tree.form(at), Kind.BREAK);
        }

        /// Whether the words of the run before the name make it part of a longer one.
        private boolean blocked(Tree tree, int first, int from) {
            if (from == first) {
                boolean tail = from > 1 && hyphen(tree, from - 1) && capital(tree, from - 2);
                boolean other = tail && !known(tree.form(from - 2));
                return from > 0 && (lexicon.is(tree.form(from - 1), Kind.TITLE) || other);
            }
            for (int at = first; at < from; at++) {
                if (!lexicon.is(tree.form(at), Kind.DIRECTION)) {
                    return true;
                }
            }
            return false;
        }

        /// Whether the name tagger says that it is a person, or an organisation of the same extent.
        /// It is not asked about well-known places.
        private boolean named(Tree tree, int from, int end) {
            if (known(text(tree, from, end))) {
                return false;
            }
            for (Name name : tree.names()) {
                if (name.first() <= end && from <= name.last()) {
                    boolean same = name.first() == from && name.last() == end;
                    return name.type() == Name.Type.PERSON
                            || (same && name.type() == Name.Type.ORGANISATION);
                }
            }
            return false;
        }

        private boolean tagged(Tree tree, int from, int end) {
            for (Name name : tree.names()) {
                if (name.first() <= end && from <= name.last()) {
                    return name.type() == Name.Type.LOCATION;
                }
            }
            return false;
        }

        private Standing standing(Tree tree, int from, int end, String text, String within) {
            boolean initials = text.length() < 5 && text.equals(text.toUpperCase(Locale.ROOT));
            boolean weak = !initials && lexicon.is(text, Kind.WEAK);
            boolean proper = tree.upos(end) == Upos.PROPN;
            if (!within.isEmpty()) {
                return Standing.SHOWN;
            }
            int before = before(tree, from);
            boolean known = known(text) && !weak && proper;
            boolean definite = from > 0 && tree.upos(from - 1) == Upos.DET;
            if (definite && !known) {
                return Standing.POSSIBLE;
            }
            if (located(tree, before) && (proper || !weak)) {
                return weak || (persons.contains(text) && !known) ? Standing.LED : Standing.SHOWN;
            }
            if (known) {
                return Standing.KNOWN;
            }
            boolean led = before >= 0 && lexicon.is(tree.form(before), Kind.DIRECTIONAL);
            boolean place = led || tagged(tree, from, end);
            return place && proper && !weak ? Standing.LED : Standing.POSSIBLE;
        }

        private boolean known(String text) {
            if (lexicon.is(text, Kind.GIVEN)) {
                return false;
            }
            for (GazetteerEntry entry : gazetteer.find(text)) {
                if (!entry.isPopulated() || entry.population() >= LARGE) {
                    return true;
                }
            }
            return false;
        }

        /// The last word before the name that is no article and no *northern*; -1 for none.
        private int before(Tree tree, int from) {
            int before = from - 1;
            while (before >= 0
                    && (lexicon.is(tree.form(before), Kind.DIRECTION)
                            || tree.upos(before) == Upos.DET)) {
                before--;
            }
            return before;
        }

        /// Whether the words before say that a place follows: *in*, *the city of*.
        private boolean located(Tree tree, int before) {
            if (before < 0) {
                return false;
            }
            boolean of = before > 0 && lexicon.is(tree.form(before), Kind.OF);
            boolean named = of && lexicon.is(tree.form(before - 1), Kind.CONTAINER_OF);
            return named || lexicon.is(tree.form(before), Kind.LOCATIVE);
        }

        /// A name that the gazetteer lacks, where the words after it say that it is a place.
        private @Nullable Candidate unknown(Tree tree, int first, int last) {
            if (blocked(tree, first, first) || named(tree, first, last)) {
                return null;
            }
            boolean proper = tree.upos(last) == Upos.PROPN;
            boolean street = lexicon.is(tree.form(last), Kind.STREET);
            String within = within(tree, last);
            boolean shown = located(tree, before(tree, first));
            boolean located = !within.isEmpty() && (shown || last - first < 2);
            boolean place = located;
            if (!proper || street || last - first > 2 || !place) {
                return null;
            }
            return new Candidate(first, last, text(tree, first, last), within, "", Standing.SHOWN);
        }

        /// The larger place after a comma or in brackets.
        private String within(Tree tree, int end) {
            int comma = end + 1;
            if (comma + 1 >= tree.size()) {
                return "";
            }
            boolean joined = tree.form(comma).equals(",") || tree.form(comma).equals("(");
            if (!joined || !capital(tree, comma + 1)) {
                return "";
            }
            String division = lexicon.division(tree.form(comma + 1));
            if (division != null && tree.form(comma + 1).length() == 2) {
                return division;
            }
            for (int last = Math.min(tree.size() - 1, comma + 4); last > comma; last--) {
                String text = text(tree, comma + 1, last);
                if (capital(tree, last) && larger(text)) {
                    boolean longer = last + 1 < tree.size() && continues(tree, last);
                    return longer ? "" : text;
                }
            }
            return "";
        }

        private boolean larger(String text) {
            for (GazetteerEntry entry : gazetteer.find(text)) {
                if (entry.isCountry() || entry.isProvince()) {
                    return true;
                }
            }
            return false;
        }

        private boolean capital(Tree tree, int at) {
            return Character.isUpperCase(tree.form(at).codePointAt(0));
        }

        private boolean nameLike(Tree tree, int at) {
            return switch (tree.upos(at)) {
                case PROPN, NOUN, ADJ, X, NUM, VERB, INTJ -> true;
                case ADP, ADV, AUX, CCONJ, DET, PART, PRON, PUNCT, SCONJ, SYM -> false;
            };
        }

        private String text(Tree tree, int from, int end) {
            if (from == end) {
                return tree.form(from);
            }
            StringBuilder text = new StringBuilder(tree.form(from));
            for (int at = from + 1; at <= end; at++) {
                if (tree.span(at - 1).end() < tree.span(at).start()) {
                    text.append(' ');
                }
                text.append(tree.form(at));
            }
            return text.toString();
        }
    }
}
