package org.actant;

import java.util.ArrayList;
import java.util.List;
import org.actant.context.Binding;
import org.actant.event.ArgumentFinder;
import org.actant.event.EventFinder;
import org.actant.lexicon.ActorEntry;
import org.actant.lexicon.ActorMatch;
import org.actant.lexicon.Grammar;
import org.actant.mention.PlaceLexicon;
import org.actant.mention.PlaceMention;
import org.actant.mention.TimeMention;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.Place;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Tells where something happened: the place in the clause of its words that says where, else the
/// place that the clause goes to or comes from, else the place that it is done to.
final class PlaceBinder {
    /// How far above a name the phrase that tells where is looked for.
    private static final int HIGHEST = 5;

    private static final String COUNTRY = "PCLI";

    /// The level of provinces; that of countries is below it.
    private static final int PROVINCE = 2;

    private final EventFinder events;
    private final PlaceLexicon words;
    private final Grammar grammar;

    PlaceBinder(EventFinder events, PlaceLexicon words, Grammar grammar) {
        this.events = events;
        this.words = words;
        this.grammar = grammar;
    }

    /// A name of a place and its head word.
    private record Site(int head, Place place) {
        boolean isResolved() {
            return place instanceof Place.Resolved;
        }

        /// Whether it is a country or a province.
        boolean isLarge() {
            return place instanceof Place.Resolved resolved && resolved.resolution() <= PROVINCE;
        }

        boolean isCountry() {
            return place instanceof Place.Resolved resolved
                    && resolved.featureCode().equals(COUNTRY);
        }
    }

    /// What ties a place to what happens there.
    private enum Tie {
        /// *in Haiti*.
        IN,
        /// *to Haiti*, *over Haiti*.
        TOWARDS,
        /// *shelled Homs*.
        DONE_TO
    }

    /// Where what the token names took place.
    Place find(Scene scene, Tree tree, int token) {
        ArgumentFinder arguments = events.arguments(tree);
        List<Site> sites = sites(scene, tree, arguments);
        if (sites.isEmpty()) {
            return new Place.Unstated();
        }
        Site site = find(tree, arguments, token, sites);
        if (site == null) {
            site = toldOfIt(tree, arguments, token, sites);
        }
        return site == null ? new Place.Unstated() : site.place();
    }

    private @Nullable Site find(Tree tree, ArgumentFinder arguments, int token, List<Site> sites) {
        for (Tie tie : Tie.values()) {
            List<Site> tied =
                    sites.stream().filter(site -> isTied(tree, arguments, site, tie)).toList();
            Site nearest = Binding.nearest(tree, token, tied, Site::head);
            if (nearest == null && tie == Tie.IN) {
                nearest = described(tree, token, sites);
            }
            if (nearest != null) {
                return exact(tree, nearest, tied);
            }
        }
        return null;
    }

    /// The place that a clause about the circumstances tells: *killed in an attack that shook
    /// Lagos*.
    private @Nullable Site toldOfIt(
            Tree tree, ArgumentFinder arguments, int token, List<Site> sites) {
        for (int circumstance : tree.children(token)) {
            if (!tree.is(circumstance, "obl") && !tree.is(circumstance, "nmod")) {
                continue;
            }
            for (int clause : tree.children(circumstance)) {
                if (!tree.relation(clause).startsWith("acl")) {
                    continue;
                }
                List<Site> inside =
                        sites.stream().filter(site -> tree.dominates(clause, site.head())).toList();
                Site site = find(tree, arguments, clause, inside);
                if (site != null) {
                    return site;
                }
            }
        }
        return null;
    }

    /// The most exact place of the phrase that tells where: *the Sicilian town of Noto*, *Noto, in
    /// the province of Syracuse*, *Noto, south of Syracuse*.
    private Site exact(Tree tree, Site nearest, List<Site> tied) {
        int top = top(tree, nearest.head());
        for (Site other : tied) {
            if (other.equals(nearest) || top(tree, other.head()) != top) {
                continue;
            }
            boolean named =
                    tree.is(other.head(), "nmod")
                            && tree.head(other.head()) == tree.head(nearest.head())
                            && !tree.is(nearest.head(), "nmod");
            boolean within = nearest.isLarge() && !other.isLarge();
            boolean beside = tree.dominates(other.head(), nearest.head()) && !other.isLarge();
            if (named || within || beside) {
                return other;
            }
        }
        return nearest;
    }

    /// The head of the whole phrase that a name is part of.
    private static int top(Tree tree, int head) {
        int at = head;
        while (isPart(tree.relation(at))) {
            at = tree.head(at);
        }
        return at;
    }

    private static boolean isPart(String relation) {
        return switch (relation) {
            case "nmod", "nmod:poss", "nmod:desc", "compound", "amod", "appos", "flat", "advmod" ->
                    true;
            default -> false;
        };
    }

    /// The names of the sentence: those of the gazetteer, and others where the words around say
    /// that they are places.
    private List<Site> sites(Scene scene, Tree tree, ArgumentFinder arguments) {
        int sentence = tree.sentence().index();
        List<Site> sites = new ArrayList<>();
        boolean[] taken = new boolean[tree.size()];
        for (int index = 0; index < scene.places().size(); index++) {
            PlaceMention mention = scene.places().get(index);
            if (mention.sentence() == sentence) {
                int head = tree.headOf(mention.firstToken(), mention.lastToken());
                sites.add(new Site(head, scene.located().get(index)));
                take(taken, mention.firstToken(), mention.lastToken());
            }
        }
        for (TimeMention time : scene.times()) {
            if (time.sentence() == sentence) {
                take(taken, time.firstToken(), time.lastToken());
            }
        }
        for (Name name : tree.names()) {
            if (name.type() == Name.Type.LOCATION) {
                add(tree, name.first(), name.last(), taken, sites);
            } else {
                take(taken, name.first(), name.last());
            }
        }
        for (int token = 0; token < tree.size(); token++) {
            boolean place =
                    tree.upos(token) == Upos.PROPN
                            && (arguments.isLocative(token) || isOfKind(tree, arguments, token));
            if (place && !taken[token]) {
                int first = token;
                while (first > 0 && isPartOfName(tree, first - 1, token)) {
                    first--;
                }
                ActorMatch match = scene.actors().get(sentence).matchAt(token);
                if (match == null || !isSomebody(match)) {
                    add(tree, first, token, taken, sites);
                }
            }
        }
        return sites;
    }

    /// *in Mbala village*, *the town of Mbala*: a name with the word for what it is.
    private boolean isOfKind(Tree tree, ArgumentFinder arguments, int token) {
        int kind = tree.head(token);
        if (kind == Tree.ROOT || !words.isContainer(tree.lemma(kind))) {
            return false;
        }
        return switch (tree.relation(token)) {
            case "compound", "nmod:desc" -> token == kind - 1 && arguments.isLocative(kind);
            case "nmod" -> arguments.isGenitive(token);
            default -> false;
        };
    }

    private static boolean isPartOfName(Tree tree, int token, int head) {
        return tree.upos(token) == Upos.PROPN
                && (tree.head(token) == head || tree.head(token) == token + 1)
                && Character.isUpperCase(tree.form(token).charAt(0));
    }

    private static boolean isSomebody(ActorMatch match) {
        return match.is(ActorEntry.Body.class)
                || match.is(ActorEntry.Person.class)
                || match.is(ActorEntry.Role.class);
    }

    private static void take(boolean[] taken, int first, int last) {
        for (int token = first; token <= last; token++) {
            taken[token] = true;
        }
    }

    private static void add(Tree tree, int first, int last, boolean[] taken, List<Site> sites) {
        for (int token = first; token <= last; token++) {
            if (taken[token]) {
                return;
            }
        }
        if (!Character.isUpperCase(tree.form(last).charAt(0))) {
            return;
        }
        take(taken, first, last);
        Span span = tree.span(first, last);
        StringBuilder text = new StringBuilder();
        for (int token = first; token <= last; token++) {
            if (token > first && tree.span(token - 1).end() < tree.span(token).start()) {
                text.append(' ');
            }
            text.append(tree.form(token));
        }
        sites.add(new Site(tree.headOf(first, last), new Place.Unknown(span, text.toString())));
    }

    /// The place of which a clause says what happened there: *the town where they were held*.
    private @Nullable Site described(Tree tree, int token, List<Site> sites) {
        int clause = token;
        while (tree.relation(clause).equals("conj") || tree.relation(clause).equals("xcomp")) {
            clause = tree.head(clause);
        }
        boolean opened = false;
        for (int child : tree.children(clause)) {
            opened |= grammar.is(Grammar.Role.PLACE_RELATIVE, tree.form(child));
        }
        int governor = tree.head(clause);
        if (!opened || governor == Tree.ROOT) {
            return null;
        }
        Site nearest = null;
        for (Site site : sites) {
            boolean above = site.head() == governor || tree.dominates(governor, site.head());
            if (above && site.head() < clause && !tree.dominates(clause, site.head())) {
                nearest = site;
            }
        }
        return nearest;
    }

    /// Whether a name is tied to what happens, alone or inside a phrase that is: *in Haiti*, *near
    /// the town of Adre*, *in Lagos, Nigeria*, *in the streets of La Paz*.
    private boolean isTied(Tree tree, ArgumentFinder arguments, Site site, Tie tie) {
        int at = site.head();
        boolean bare = true;
        for (int step = 0; step < HIGHEST; step++) {
            int kind = kindBefore(tree, at);
            if (isTied(tree, arguments, kind < 0 ? at : kind, tie)) {
                return tie == Tie.IN || (site.isResolved() && (!bare || !site.isCountry()));
            }
            int governor = tree.head(at);
            if (governor == Tree.ROOT) {
                return false;
            }
            boolean container = words.isContainer(tree.lemma(governor));
            boolean common = tree.upos(governor) == Upos.NOUN && !site.isCountry();
            boolean genitive = arguments.isGenitive(at);
            boolean part =
                    switch (tree.relation(at)) {
                        case "nmod" -> (container || common) && genitive;
                        case "compound", "nmod:desc", "nmod:poss", "amod" -> container || common;
                        case "appos", "flat", "conj", "list" -> true;
                        default -> false;
                    };
            if (tree.relation(at).equals("obl") && genitive && container) {
                return tie == Tie.IN;
            }
            if (!part) {
                return false;
            }
            bare &= !container;
            at = governor;
        }
        return false;
    }

    /// The word right before a name that says what it is, where the parser ties the two to the same
    /// verb: *in the capital Lima*; -1 for none.
    private int kindBefore(Tree tree, int name) {
        int before = tree.first(name) - 1;
        boolean kind =
                before >= 0
                        && tree.is(name, "obl")
                        && tree.child(name, "case") < 0
                        && tree.head(before) == tree.head(name)
                        && words.isContainer(tree.lemma(before));
        return kind ? before : -1;
    }

    private static boolean isTied(Tree tree, ArgumentFinder arguments, int at, Tie tie) {
        return switch (tie) {
            case IN -> arguments.isLocative(at);
            case TOWARDS -> arguments.isDirectional(at);
            case DONE_TO -> {
                String relation = tree.relation(at);
                yield relation.equals("obj") || relation.equals("nsubj:pass");
            }
        };
    }
}
