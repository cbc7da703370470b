package org.actant.context;

import java.util.Locale;
import org.actant.context.SpeechAct.Stretch;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.Grammar.Role;
import org.actant.parse.Tree;
import org.actant.parse.Upos;

/// Finds who says: by the tree, and where the tree cannot be right, by what stands beside the verb.
///
/// A subject that is in quotation marks while its verb is not, or that names a time, is a mistake
/// of the parser: quoted sentences before *said* lead it astray.
final class SpeechSubjects {
    /// How far up the tree a shared subject is looked for.
    private static final int DEEPEST = 12;

    /// The longest insertion between a speaker and the verb, in tokens.
    private static final int LONGEST_INSERTION = 40;

    private final SpeechLexicon lexicon;
    private final Grammar grammar;

    SpeechSubjects(SpeechLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /// The token that heads the words of a verb's speaker, or -1.
    int ofVerb(Tree tree, int verb, boolean[] quoted) {
        boolean passive = tree.child(verb, "nsubj:pass") >= 0 || tree.child(verb, "aux:pass") >= 0;
        if (passive) {
            int agent = tree.child(verb, "obl:agent");
            String form = tree.form(verb).toLowerCase(Locale.ROOT);
            boolean felt =
                    lexicon.adjectives().containsKey(form)
                            || (tree.child(verb, "aux:pass") < 0 && tree.child(verb, "ccomp") >= 0);
            return agent >= 0 || !felt ? agent : tree.child(verb, "nsubj:pass");
        }
        if (isReduced(tree, verb)) {
            return tree.child(verb, "obl:agent");
        }
        int syntactic = bySyntax(tree, verb, 0);
        boolean finite = SpeechActs.isFinite(tree, verb);
        if (finite && verb > 1 && quoted[verb - 2] && !quoted[verb] && syntactic < verb - 1) {
            // *Whatever she thinks, “it is late,” says Stone.*
            int after = after(tree, verb);
            if (canSpeak(tree, after, verb, quoted) && tree.upos(verb + 1) == Upos.PROPN) {
                return after;
            }
        }
        int beside = finite ? beside(tree, verb, syntactic, quoted) : -1;
        if (canSpeak(tree, beside, verb, quoted)) {
            return beside;
        }
        if (canSpeak(tree, syntactic, verb, quoted)) {
            boolean strayed = isParted(tree, verb) && tree.is(verb, "acl");
            int shared = strayed ? ofMainClause(tree, tree.head(verb)) : -1;
            return canSpeak(tree, shared, verb, quoted) ? shared : syntactic;
        }
        if (finite || tree.xpos(verb).equals("VBN")) {
            int before = before(tree, verb, quoted);
            if (canSpeak(tree, before, verb, quoted)) {
                return before;
            }
            int after = closesPart(tree, verb) ? after(tree, verb) : -1;
            return canSpeak(tree, after, verb, quoted) ? after : -1;
        }
        int perfect = tree.child(verb, "aux");
        boolean gerund =
                tree.xpos(verb).equals("VBG") || (perfect >= 0 && tree.xpos(perfect).equals("VBG"));
        if (gerund) {
            int shared = ofMainClause(tree, verb);
            return canSpeak(tree, shared, verb, quoted) ? shared : -1;
        }
        return -1;
    }

    /// Whether a participle is a passive without its auxiliary: *asked about the dam, she said …*
    private static boolean isReduced(Tree tree, int verb) {
        boolean opens = verb == 0 && SpeechActs.isFinite(tree, verb);
        return (tree.xpos(verb).equals("VBN") || opens)
                && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "aux") < 0
                && (opens || tree.is(verb, "advcl") || tree.is(verb, "acl"));
    }

    /// The noun that stands right before a verb and starts after a mark or a linking word, where
    /// the tree sees the subject elsewhere; else -1.
    private int beside(Tree tree, int verb, int syntactic, boolean[] quoted) {
        int at = skipLeft(tree, verb - 1);
        if (at < 0 || at == syntactic || !isNominal(tree, at) || isRelative(tree, at)) {
            return -1;
        }
        if (syntactic >= 0) {
            Stretch seen = words(tree, syntactic);
            if (seen.holds(at)) {
                return -1;
            }
        }
        int first = at;
        while (first > 0
                && quoted[first - 1] == quoted[at]
                && isInPhrase(tree, first - 1)
                && !isRelative(tree, first - 1)) {
            first--;
        }
        boolean opens =
                first == 0
                        || tree.upos(first - 1) == Upos.PUNCT
                        || tree.upos(first - 1) == Upos.SCONJ
                        || isRelative(tree, first - 1);
        return opens ? at : -1;
    }

    private boolean isInPhrase(Tree tree, int token) {
        boolean joint = token > 0 && isJoint(tree.form(token)) && isNominal(tree, token - 1);
        return joint
                || isNominal(tree, token)
                || tree.upos(token) == Upos.DET
                || tree.upos(token) == Upos.ADJ
                || tree.xpos(token).equals("POS");
    }

    /// Whether the word ties parts of a noun phrase together: *of*, a hyphen.
    private boolean isJoint(String form) {
        return form.equals("-") || grammar.is(Role.GENITIVE, form);
    }

    /// Whether a participle stands after a comma: it then goes with the clause, not with the noun.
    private static boolean isParted(Tree tree, int verb) {
        return verb > 0 && tree.xpos(verb).equals("VBG") && tree.form(verb - 1).equals(",");
    }

    private boolean canSpeak(Tree tree, int token, int verb, boolean[] quoted) {
        return token >= 0
                && quoted[token] == quoted[verb]
                && (isNominal(tree, token)
                        || tree.upos(token) == Upos.DET
                        || tree.upos(token) == Upos.SYM
                        || tree.upos(token) == Upos.ADJ)
                && !grammar.is(Role.EXPLETIVE, tree.form(token).toLowerCase(Locale.ROOT))
                && (isPartOf(tree, token)
                        || !lexicon.times().contains(tree.lemma(token).toLowerCase(Locale.ROOT)));
    }

    /// Whether a noun says how much of what follows is meant: *a quarter of the voters*.
    private boolean isPartOf(Tree tree, int token) {
        int whole = tree.child(token, "nmod");
        int mark = whole > token ? tree.child(whole, "case") : -1;
        return mark == token + 1 && grammar.is(Role.GENITIVE, tree.form(mark));
    }

    /// The subject the tree gives, its own or a shared one, or -1.
    static int bySyntax(Tree tree, int verb, int depth) {
        int own = tree.child(verb, "nsubj");
        if (own >= 0) {
            return isRelative(tree, own) ? antecedent(tree, verb, own) : own;
        }
        int head = tree.head(verb);
        if (head == Tree.ROOT || depth > DEEPEST) {
            return -1;
        }
        if (tree.is(verb, "conj") && SpeechActs.isVerb(tree, head)) {
            return bySyntax(tree, head, depth + 1);
        }
        boolean finite = SpeechActs.isFinite(tree, verb);
        if (tree.is(verb, "acl")) {
            int owner = tree.child(head, "nmod:poss");
            if (tree.xpos(verb).equals("VB")
                    && owner >= 0
                    && (tree.upos(owner) != Upos.PRON || !isGoverned(tree, head))) {
                // *Peru's plan to ask …*
                return owner;
            }
            boolean participle =
                    tree.xpos(verb).equals("VBG")
                            && (tree.is(head, "obj") || tree.child(verb, "mark") >= 0);
            if ((tree.xpos(verb).equals("VB") || participle) && isGoverned(tree, head)) {
                // *held a meeting to announce …*, *issued a report saying …*
                return bySyntax(tree, tree.head(head), depth + 1);
            }
            boolean gerund = tree.xpos(verb).equals("VBG") || tree.xpos(verb).equals("VB");
            return gerund || (tree.relation(verb).equals("acl:relcl") && finite) ? head : -1;
        }
        boolean controlled =
                tree.is(verb, "xcomp") || tree.is(verb, "advcl") || tree.is(verb, "parataxis");
        if (controlled && !finite && tree.upos(head) != Upos.PUNCT) {
            int controller = tree.is(verb, "xcomp") ? tree.child(head, "obj") : -1;
            if (controller >= 0) {
                return controller;
            }
            int passive = tree.child(head, "nsubj:pass");
            return passive >= 0 ? passive : bySyntax(tree, head, depth + 1);
        }
        return -1;
    }

    /// Whether a noun is the object of a verb or in a phrase with it.
    private static boolean isGoverned(Tree tree, int noun) {
        int head = tree.head(noun);
        return head != Tree.ROOT
                && SpeechActs.isVerb(tree, head)
                && (tree.is(noun, "obj") || tree.is(noun, "obl"));
    }

    /// The subject of the nearest clause above that has one.
    private static int ofMainClause(Tree tree, int verb) {
        int at = tree.head(verb);
        for (int depth = 0; at != Tree.ROOT && depth < DEEPEST; depth++) {
            int subject = tree.child(at, "nsubj");
            if (subject >= 0) {
                return isRelative(tree, subject) ? antecedent(tree, at, subject) : subject;
            }
            at = tree.head(at);
        }
        return -1;
    }

    /// The relative word that is a verb's subject, its own or a shared one; -1 for none.
    static int relative(Tree tree, int verb) {
        int at = verb;
        for (int depth = 0; depth < DEEPEST && SpeechActs.isVerb(tree, at); depth++) {
            int subject = tree.child(at, "nsubj");
            if (subject >= 0) {
                return isRelative(tree, subject) ? subject : -1;
            }
            if (!tree.is(at, "conj")) {
                return -1;
            }
            at = tree.head(at);
        }
        return -1;
    }

    static boolean isRelative(Tree tree, int token) {
        String tag = tree.xpos(token);
        return tag.equals("WP") || tag.equals("WDT");
    }

    /// The noun that a relative clause describes; the relative word itself where there is none.
    private static int antecedent(Tree tree, int verb, int relative) {
        int at = verb;
        for (int depth = 0; depth < DEEPEST && tree.head(at) != Tree.ROOT; depth++) {
            if (tree.relation(at).equals("acl:relcl")) {
                return tree.head(at);
            }
            if (!tree.is(at, "conj") && !tree.is(at, "ccomp") && !tree.is(at, "xcomp")) {
                break;
            }
            at = tree.head(at);
        }
        return relative;
    }

    static boolean isNominal(Tree tree, int token) {
        return switch (tree.upos(token)) {
            case NOUN, PROPN, PRON, NUM -> true;
            case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    /// The noun before a verb, past adverbs, times and what stands between commas.
    private int before(Tree tree, int verb, boolean[] quoted) {
        int at = skipBracket(tree, skipLeft(tree, verb - 1));
        if (at > 0 && isInsertionEnd(tree, at)) {
            int comma = at - 1;
            int limit = Math.max(0, at - LONGEST_INSERTION);
            while (comma > limit && !isInsertionEnd(tree, comma) && !quoted[comma]) {
                comma--;
            }
            if (comma > limit && isInsertionEnd(tree, comma)) {
                at = skipBracket(tree, skipLeft(tree, comma - 1));
            }
        }
        boolean name =
                at >= 0
                        && (isNominal(tree, at)
                                || tree.upos(at) == Upos.DET
                                || tree.upos(at) == Upos.SYM
                                || tree.upos(at) == Upos.ADJ);
        return name ? top(tree, at, verb, quoted) : -1;
    }

    private static boolean isInsertionEnd(Tree tree, int token) {
        String form = tree.form(token);
        return form.equals(",") || form.equals("—") || form.equals("–") || form.equals("--");
    }

    /// The token before what stands in round brackets: *Lee (D-Ohio)*.
    private static int skipBracket(Tree tree, int from) {
        if (from < 0 || !tree.form(from).equals(")")) {
            return from;
        }
        int at = from;
        while (at > 0 && !tree.form(at).equals("(")) {
            at--;
        }
        return at - 1;
    }

    private int skipLeft(Tree tree, int from) {
        int at = from;
        while (at >= 0
                && (tree.upos(at) == Upos.ADV
                        || (tree.upos(at) == Upos.AUX && at != 0)
                        || tree.upos(at) == Upos.PART
                        || lexicon.times().contains(tree.lemma(at).toLowerCase(Locale.ROOT))
                        || (grammar.is(Role.DATING, tree.form(at)) && at < from)
                        || datesNext(tree, at))) {
            at--;
        }
        return at;
    }

    /// Whether a word only says which time is meant: *last week*.
    private boolean datesNext(Tree tree, int token) {
        return (tree.upos(token) == Upos.ADJ || tree.upos(token) == Upos.DET)
                && token + 1 < tree.size()
                && lexicon.times().contains(tree.lemma(token + 1).toLowerCase(Locale.ROOT));
    }

    /// The head of the noun phrase that ends at this token.
    private static int top(Tree tree, int token, int verb, boolean[] quoted) {
        int at = token;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int head = tree.head(at);
            boolean inside =
                    head != Tree.ROOT
                            && head < verb
                            && head < at
                            && isNominal(tree, head)
                            && quoted[head] == quoted[token]
                            && !hasForm(tree, head, at, ",")
                            && (tree.is(at, "flat")
                                    || tree.is(at, "nmod")
                                    || tree.is(at, "appos")
                                    || tree.is(at, "conj")
                                    || tree.is(at, "nummod"));
            if (!inside) {
                return at;
            }
            at = head;
        }
        return at;
    }

    /// Whether a verb stands after a closing quotation mark, or after a comma in a clause of its
    /// own.
    private static boolean closesPart(Tree tree, int verb) {
        int before = verb - 1;
        while (before > 0 && tree.upos(before) == Upos.ADV) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        boolean quotation = "\"”’'».''".contains(tree.form(before));
        return tree.upos(before) == Upos.PUNCT && (quotation || !tree.is(verb, "conj"));
    }

    /// The noun after a verb that closes a passage: *“…,” said the mayor of Lyon*.
    private static int after(Tree tree, int verb) {
        int at = verb + 1;
        int noun = -1;
        while (at < tree.size()) {
            boolean inside =
                    isNominal(tree, at)
                            || tree.upos(at) == Upos.DET
                            || tree.upos(at) == Upos.ADJ
                            || tree.form(at).equals("-")
                            || tree.xpos(at).equals("POS");
            if (!inside) {
                break;
            }
            if (isNominal(tree, at)) {
                noun = at;
            }
            at++;
        }
        return noun;
    }

    /// The words of a noun phrase, without its relative clause and without the verb of saying.
    Stretch nounPhrase(Tree tree, int head, int verb) {
        Stretch whole = words(tree, head);
        int first = whole.first();
        int last = whole.last();
        if (verb < head) {
            first = Math.max(first, verb + 1);
        } else if (verb > head) {
            last = Math.min(last, verb - 1);
            boolean name = tree.upos(first) != Upos.PRON && verb - last <= 3;
            while (name && first > 0 && isInName(tree, first - 1)) {
                first--;
            }
        }
        last = Math.max(last, head);
        boolean open = last + 1 < tree.size() && tree.form(last + 1).equals(")");
        boolean closes = open && verb != last + 1 && hasForm(tree, first, last, "(");
        return new Stretch(Math.min(first, head), closes ? last + 1 : last);
    }

    private static boolean hasForm(Tree tree, int from, int to, String form) {
        for (int token = from; token <= to; token++) {
            if (tree.form(token).equals(form)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a token goes on with the name after it, whatever the tree says.
    private boolean isInName(Tree tree, int token) {
        boolean joint =
                token > 0
                        && isJoint(tree.form(token))
                        && tree.upos(token - 1) == Upos.PROPN
                        && tree.upos(token + 1) == Upos.PROPN;
        return joint
                || tree.upos(token) == Upos.PROPN
                || (tree.upos(token) == Upos.ADJ
                        && Character.isUpperCase(tree.form(token).charAt(0)));
    }

    private static Stretch words(Tree tree, int head) {
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            if (child < head) {
                if (staysLeft(tree, child)) {
                    first = Math.min(first, words(tree, child).first());
                }
            } else if (staysRight(tree, child)) {
                last = Math.max(last, words(tree, child).last());
            }
        }
        return new Stretch(first, last);
    }

    private static boolean staysLeft(Tree tree, int child) {
        return tree.is(child, "det")
                || tree.is(child, "amod")
                || tree.is(child, "compound")
                || tree.is(child, "nmod")
                || tree.is(child, "nummod")
                || tree.is(child, "flat")
                || tree.is(child, "advmod")
                || tree.is(child, "appos");
    }

    private static boolean staysRight(Tree tree, int child) {
        return tree.is(child, "flat")
                || tree.is(child, "fixed")
                || tree.is(child, "compound")
                || tree.is(child, "goeswith")
                || tree.is(child, "nummod")
                || tree.is(child, "nmod")
                || tree.is(child, "appos")
                || tree.is(child, "conj");
    }
}
