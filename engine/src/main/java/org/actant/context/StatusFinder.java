package org.actant.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.Grammar.Role;
import org.actant.lexicon.StatusCues;
import org.actant.lexicon.StatusCues.Kind;
import org.actant.ontology.Status;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.jspecify.annotations.Nullable;

/// Tells whether an event happened, from the words around its trigger. PLOVER, *Auxiliary modes*:
/// historical, future, hypothetical, negated.
public final class StatusFinder {
    private static final int FARTHEST = 8;

    private final StatusCues cues;
    private final Grammar grammar;

    public StatusFinder(StatusCues cues, Grammar grammar) {
        this.cues = cues;
        this.grammar = grammar;
    }

    /// A status and the words that gave it.
    ///
    /// @param intended whether it is said of the future, negated or not: *will not release*
    /// @param cues those words, none for what is told as fact
    public record Finding(Status status, boolean intended, List<Cue> cues) {
        public Finding {
            cues = List.copyOf(cues);
        }
    }

    /// A word that says something about the status.
    ///
    /// @param token its index in the sentence
    /// @param status what it says on its own
    public record Cue(int token, Status status) {}

    /// The status of the event at this trigger. Negation outweighs the hypothetical, and that the
    /// future; whether something is historical is not for the sentence to say.
    ///
    /// @param lightVerb index of the light verb that carries the trigger, or -1
    public Finding find(Tree tree, int trigger, int lightVerb) {
        if (tree.is(trigger, "cop") || tree.is(trigger, "aux")) {
            return find(tree, tree.head(trigger), lightVerb);
        }
        List<Cue> found = new ArrayList<>();
        Status status = own(tree, trigger, false, lightVerb >= 0, found);
        int at = trigger;
        if (lightVerb >= 0) {
            status = heavier(status, governed(tree, trigger, lightVerb, found));
            status = heavier(status, own(tree, lightVerb, found));
            at = lightVerb;
        }
        boolean brought = false;
        for (int step = 0; step < FARTHEST; step++) {
            int governor = tree.head(at);
            if (governor == Tree.ROOT) {
                break;
            }
            String relation = tree.relation(at);
            brought |= isBrought(tree, governor, relation);
            if (relation.equals("conj")) {
                int infinitive = infinitiveBefore(tree, at, governor);
                if (infinitive >= 0) {
                    status = heavier(status, own(tree, infinitive, found));
                    at = infinitive;
                    continue;
                }
                status = heavier(status, shared(tree, at, governor, found));
                at = governor;
                continue;
            }
            if (isYetToCome(tree, at, governor, relation)) {
                found.add(new Cue(governor, Status.HYPOTHETICAL));
                status = heavier(status, Status.HYPOTHETICAL);
                break;
            }
            int amount = amount(tree, at);
            if (amount >= 0) {
                at = amount;
                continue;
            }
            if (!reaches(tree, at, governor, relation)) {
                break;
            }
            if (isReport(tree, at, governor, relation)) {
                return finding(tree, reported(tree, at, governor, status, found), found);
            }
            Status governed = governed(tree, at, governor, found);
            boolean twice = status == Status.NEGATED && governed == Status.NEGATED;
            status = twice ? Status.ACTUAL : heavier(status, governed);
            if (!passesOn(tree, at, governor, relation, governed) && !isExpressed(tree, at)) {
                break;
            }
            boolean undone = isUndone(tree, at, governor);
            status = heavier(status, own(tree, governor, undone, found));
            at = governor;
        }
        boolean others = brought && status == Status.FUTURE;
        return finding(tree, others ? Status.HYPOTHETICAL : status, found);
    }

    /// *will secure their release*: what somebody else is to do.
    private boolean isBrought(Tree tree, int governor, String relation) {
        return relation.equals("obj")
                && isVerb(tree, governor)
                && cues.of(Kind.CAUSE, word(tree, governor)) != null;
    }

    /// The amount of what is given, *an appeal for $30 million in aid*, however the parser ties the
    /// two: of the one is said what is said of the other; -1 for none.
    private static int amount(Tree tree, int noun) {
        int preposition = tree.child(noun, "case");
        int before = preposition - 1;
        if (preposition <= 0 || tree.upos(before) != Upos.NUM) {
            return -1;
        }
        while (tree.upos(before) == Upos.NUM && tree.head(before) != Tree.ROOT) {
            before = tree.head(before);
        }
        return tree.upos(before) == Upos.SYM && !tree.dominates(noun, before) ? before : -1;
    }

    /// *will talk when they come*, *before they come*: what a clause in the present dates in a time
    /// to come.
    private boolean isYetToCome(Tree tree, int at, int governor, String relation) {
        boolean dates =
                relation.equals("advcl") && tree.child(at, "mark") >= 0 && isPresent(tree, at);
        if (!dates || !isVerb(tree, governor)) {
            return false;
        }
        if (cues.of(Kind.BEFORE, word(tree, tree.child(at, "mark"))) != null) {
            return true;
        }
        Status main = own(tree, governor, new ArrayList<>());
        return main == Status.FUTURE || main == Status.HYPOTHETICAL;
    }

    private static boolean isPresent(Tree tree, int verb) {
        return tree.xpos(verb).equals("VBZ") || tree.xpos(verb).equals("VBP");
    }

    private Finding finding(Tree tree, Status status, List<Cue> found) {
        boolean refused = status == Status.NEGATED;
        boolean intended = found.stream().anyMatch(cue -> announces(tree, cue, refused));
        return new Finding(status, intended, found);
    }

    /// Whether a clause with a verb form of its own is what somebody says or thinks.
    private static boolean isReport(Tree tree, int at, int governor, String relation) {
        return relation.equals("ccomp") && isVerb(tree, governor) && isFull(tree, at);
    }

    /// What holds for a clause that is said or thought: what the saying itself is open to, *could
    /// confirm that*, the clause is open to as well. A saying denied leaves open whether it is
    /// true, but what one knows is true, known or not.
    private Status reported(Tree tree, int at, int governor, Status status, List<Cue> found) {
        if (cues.of(Kind.FACTIVE, word(tree, governor)) != null) {
            return status;
        }
        Status taken = takenBack(tree, governor);
        if (taken != null) {
            found.add(new Cue(governor, taken));
            boolean twice = status == Status.NEGATED && taken == Status.NEGATED;
            return twice ? Status.ACTUAL : heavier(status, taken);
        }
        Finding above = find(tree, governor, -1);
        Status cue = governorCue(tree, at, governor);
        boolean denied = cue == Status.NEGATED;
        boolean negated = above.status() == Status.NEGATED;
        Status reported = cue == null ? Status.ACTUAL : cue;
        if (negated && cues.of(Kind.RAISING, word(tree, governor)) != null) {
            reported = Status.NEGATED;
        } else if (negated && denied) {
            reported = Status.ACTUAL;
        } else if (negated || above.status() == Status.HYPOTHETICAL) {
            reported = Status.HYPOTHETICAL;
        }
        if (reported != Status.ACTUAL) {
            found.add(new Cue(governor, reported));
        }
        return status == Status.NEGATED && reported == Status.NEGATED
                ? Status.ACTUAL
                : heavier(status, reported);
    }

    /// What an adverb leaves of what is said: *falsely claimed*, *initially said*.
    private @Nullable Status takenBack(Tree tree, int report) {
        int auxiliary = tree.child(report, "aux");
        for (int child : tree.children(report)) {
            if (!tree.is(child, "advmod")) {
                continue;
            }
            Status left = cues.of(Kind.UNTRUE, word(tree, child));
            if (left == null && auxiliary >= 0) {
                // *had earlier said*, where now something else is said
                String form = tree.form(auxiliary).toLowerCase(Locale.ROOT);
                left = cues.of(Kind.UNTRUE, form + "_" + word(tree, child));
            }
            if (left != null) {
                return left;
            }
        }
        return null;
    }

    /// Whether a clause has a finite verb or auxiliary.
    private static boolean isFull(Tree tree, int clause) {
        if (isFinite(tree, clause)) {
            return true;
        }
        for (int child : tree.children(clause)) {
            if ((tree.is(child, "aux") || tree.is(child, "cop")) && isFinite(tree, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinite(Tree tree, int verb) {
        return switch (tree.xpos(verb)) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /// *will*, *pledged to*; and with a negation *would*, too: *said it would not negotiate*.
    private boolean announces(Tree tree, Cue found, boolean refused) {
        int cue = found.token();
        String word = tree.form(cue).toLowerCase(Locale.ROOT);
        if (!refused && cues.of(Kind.INTENT, word(tree, cue)) != null) {
            return true;
        }
        return tree.is(cue, "aux")
                && (found.status() == Status.FUTURE
                        || (refused && cues.of(Kind.WILL, word) != null));
    }

    /// What the trigger's own auxiliaries, adverbs, determiners and conjunctions say.
    private Status own(Tree tree, int token, List<Cue> found) {
        return own(tree, token, false, found);
    }

    private Status own(Tree tree, int token, boolean undone, List<Cue> found) {
        return own(tree, token, undone, false, found);
    }

    /// @param undone whether its negation takes back another one: *did not fail to*
    /// @param done whether a verb says what became of it, so that what it was before counts for
    ///   nothing: *launched the threatened invasion*
    private Status own(Tree tree, int token, boolean undone, boolean done, List<Cue> found) {
        if (isOrder(tree, token)) {
            found.add(new Cue(token, Status.HYPOTHETICAL));
            return Status.HYPOTHETICAL;
        }
        int inverted = inverted(tree, token);
        if (inverted >= 0) {
            found.add(new Cue(inverted, Status.HYPOTHETICAL));
            return Status.HYPOTHETICAL;
        }
        Status status = Status.ACTUAL;
        int mark = tree.child(token, "mark");
        boolean infinitive = mark >= 0 && grammar.is(Role.INFINITIVE, word(tree, mark));
        Status arranged = infinitive ? arranged(tree, token, mark) : null;
        if (arranged != null) {
            found.add(new Cue(mark, arranged));
            status = arranged;
        } else if (infinitive && (tree.head(token) == Tree.ROOT || isAnnounced(tree, token))) {
            // Headlines: *President to visit Kenya*.
            found.add(new Cue(mark, Status.FUTURE));
            status = Status.FUTURE;
        }
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            Status cue =
                    switch (relation) {
                        case "aux", "aux:pass" -> auxiliary(tree, token, child);
                        case "advmod" -> undone ? null : adverb(tree, child);
                        case "det", "cc:preconj" -> cues.of(Kind.DET, word(tree, child));
                        case "mark" -> cues.of(Kind.MARK, word(tree, child));
                        case "cc" -> null;
                        case "amod" -> adjective(tree, child, done);
                        case "nsubj", "nsubj:pass", "obj" ->
                                undone ? null : negatedNoun(tree, child);
                        case "advcl" -> condition(tree, token, child);
                        case "obl:unmarked", "obl:tmod", "nmod:unmarked" -> timeToCome(tree, child);
                        default -> null;
                    };
            if (cue != null) {
                found.add(new Cue(child, cue));
                status = heavier(status, cue);
            }
        }
        return status;
    }

    /// *Release them!*: a main verb in its base form that nobody is said to do.
    private static boolean isOrder(Tree tree, int token) {
        boolean main =
                tree.head(token) == Tree.ROOT
                        || tree.is(token, "parataxis")
                        || tree.is(token, "ccomp");
        return main
                && tree.xpos(token).equals("VB")
                && tree.child(token, "nsubj") < 0
                && tree.child(token, "aux") < 0
                && tree.child(token, "mark") < 0;
    }

    /// *Chad to lift ban*, where the parser takes the name for what the sentence is about.
    private static boolean isAnnounced(Tree tree, int token) {
        int head = tree.head(token);
        return tree.is(token, "acl")
                && tree.head(head) == Tree.ROOT
                && tree.upos(head) == Upos.PROPN
                && tree.child(head, "cop") < 0;
    }

    /// The auxiliary that opens a clause before its subject, as in a question or a condition: *Did
    /// they attack?*, *Had they attacked, …*; -1 for none.
    private static int inverted(Tree tree, int token) {
        int subject = tree.child(token, "nsubj");
        int auxiliary = tree.child(token, "aux");
        if (auxiliary < 0) {
            auxiliary = tree.child(token, "cop");
        }
        if (auxiliary < 0 || auxiliary > subject) {
            return -1;
        }
        for (int before = tree.first(token); before < auxiliary; before++) {
            if (tree.upos(before) != Upos.PUNCT && tree.upos(before) != Upos.CCONJ) {
                return -1;
            }
        }
        return auxiliary;
    }

    /// *If they attack, we respond*: what depends on a condition.
    private @Nullable Status condition(Tree tree, int token, int clause) {
        int mark = tree.child(clause, "mark");
        boolean open =
                mark >= 0
                        && isPresent(tree, token)
                        && tree.child(clause, "advmod") != mark - 1
                        && cues.of(Kind.MARK, word(tree, mark)) == Status.HYPOTHETICAL;
        return open ? Status.HYPOTHETICAL : null;
    }

    /// *are to meet*: what an auxiliary says right before an infinitive.
    private @Nullable Status arranged(Tree tree, int token, int mark) {
        int before = mark - 1;
        boolean auxiliary =
                before >= 0
                        && tree.head(before) == token
                        && (tree.is(before, "aux") || tree.is(before, "cop"));
        return auxiliary ? cues.of(Kind.VERB, word(tree, before) + "_" + word(tree, mark)) : null;
    }

    /// What an auxiliary says; the *would* of a report in the past is a *will*: *said it would
    /// meet*.
    private @Nullable Status auxiliary(Tree tree, int token, int auxiliary) {
        String word = tree.form(auxiliary).toLowerCase(Locale.ROOT);
        boolean future = cues.of(Kind.WILL, word) != null && isReportedInThePast(tree, token);
        return future ? Status.FUTURE : cues.of(Kind.AUX, word);
    }

    /// Whether the clause is what somebody said, and depends on no condition.
    private boolean isReportedInThePast(Tree tree, int token) {
        int clause = token;
        while (tree.is(clause, "conj") || tree.is(clause, "xcomp")) {
            clause = tree.head(clause);
        }
        int report = tree.is(clause, "ccomp") ? tree.head(clause) : tree.child(clause, "parataxis");
        boolean announced = tree.is(clause, "acl") && !tree.relation(clause).equals("acl:relcl");
        if (announced && tree.child(clause, "mark") >= 0) {
            // *the announcement that it would withdraw*
            Status noun = cues.of(Kind.NOUN, word(tree, tree.head(clause)));
            return (noun == null || noun == Status.FUTURE) && !isConditional(tree, clause);
        }
        if (report < 0 || !tree.xpos(report).startsWith("VB") || negates(tree, report)) {
            return false;
        }
        Status governor = verbCue(tree, report);
        boolean past = tree.xpos(report).equals("VBD") || tree.xpos(report).equals("VBN");
        boolean told = governor == null || governor == Status.FUTURE;
        return past && told && !isConditional(tree, clause);
    }

    /// *would withdraw if*, *would have withdrawn*
    private boolean isConditional(Tree tree, int clause) {
        int auxiliaries = 0;
        for (int child : tree.children(clause)) {
            auxiliaries += tree.relation(child).equals("aux") ? 1 : 0;
            int mark = tree.is(child, "advcl") ? tree.child(child, "mark") : -1;
            if (mark >= 0 && cues.of(Kind.MARK, word(tree, mark)) == Status.HYPOTHETICAL) {
                return true;
            }
        }
        return auxiliaries > 1;
    }

    /// What an adverb says, with the word before or after it where the two belong together: *no
    /// longer*, *not only*, *has yet to*.
    private @Nullable Status adverb(Tree tree, int adverb) {
        if (adverb > 0) {
            Status together = cues.of(Kind.ADV, word(tree, adverb - 1) + "_" + word(tree, adverb));
            if (together != null) {
                return together;
            }
        }
        if (adverb + 1 < tree.size()) {
            String pair = word(tree, adverb) + "_" + word(tree, adverb + 1);
            Status together = cues.of(Kind.ADV, pair);
            if (together != null) {
                return together;
            }
        }
        return cues.of(Kind.ADV, word(tree, adverb));
    }

    /// *next*, *proposed*; of a participle also its form: *planned*
    private @Nullable Status adjective(Tree tree, int adjective, boolean done) {
        Status time = cues.of(Kind.TIME, word(tree, adjective));
        return time == null && !done
                ? cues.of(Kind.QUALITY, tree.form(adjective).toLowerCase(Locale.ROOT))
                : time;
    }

    /// *No group claimed*, *neither side agreed*, *nobody was hurt*.
    private @Nullable Status negatedNoun(Tree tree, int noun) {
        // *Neither A nor Minister B*, however the parser ties A to B.
        for (int token = noun - 1; token >= 0 && tree.dominates(noun, token); token--) {
            boolean clause = isVerb(tree, token) || tree.upos(token) == Upos.SCONJ;
            if (clause) {
                break;
            }
            boolean determines = tree.is(token, "det") || tree.relation(token).equals("cc:preconj");
            if (determines && determiner(tree, token) == Status.NEGATED) {
                return Status.NEGATED;
            }
        }
        if (cues.of(Kind.DET, word(tree, noun)) == Status.NEGATED) {
            return Status.NEGATED;
        }
        for (int child : tree.children(noun)) {
            String relation = tree.relation(child);
            boolean determines =
                    relation.equals("det")
                            || relation.equals("cc:preconj")
                            || relation.equals("advmod");
            if (determines && child < noun && determiner(tree, child) == Status.NEGATED) {
                return Status.NEGATED;
            }
        }
        return null;
    }

    /// What a determiner says, with the word after it where the two belong together: *no fewer
    /// than*.
    private @Nullable Status determiner(Tree tree, int determiner) {
        if (determiner + 1 < tree.size()) {
            String next = tree.form(determiner + 1).toLowerCase(Locale.ROOT);
            Status together = cues.of(Kind.DET, word(tree, determiner) + "_" + next);
            if (together != null) {
                return together;
            }
        }
        return cues.of(Kind.DET, word(tree, determiner));
    }

    private @Nullable Status timeToCome(Tree tree, int noun) {
        if (cues.of(Kind.TIME, word(tree, noun)) != null) {
            return Status.FUTURE;
        }
        for (int child : tree.children(noun)) {
            if (cues.of(Kind.TIME, word(tree, child)) != null) {
                return Status.FUTURE;
            }
        }
        return null;
    }

    /// The infinitive that a bare verb goes on from, however the parser ties it: *asked them to
    /// come and share*; -1 for none.
    private int infinitiveBefore(Tree tree, int second, int first) {
        boolean bare =
                isBare(tree, second)
                        && !isBare(tree, first)
                        && tree.child(second, "nsubj") < 0
                        && tree.child(second, "aux") < 0;
        int infinitive = bare ? tree.child(first, "xcomp") : -1;
        boolean before = infinitive >= 0 && infinitive < second && isBare(tree, infinitive);
        return before ? infinitive : -1;
    }

    private static boolean isBare(Tree tree, int verb) {
        return tree.xpos(verb).equals("VB");
    }

    /// *will meet and discuss*: what is said before the first verb holds for the second as well.
    private Status shared(Tree tree, int second, int first, List<Cue> found) {
        boolean verbs = tree.upos(second) == Upos.VERB && tree.upos(first) == Upos.VERB;
        boolean ownClause = tree.child(second, "aux") >= 0 || tree.child(second, "nsubj") >= 0;
        if (verbs && ownClause) {
            return Status.ACTUAL;
        }
        List<Cue> before = new ArrayList<>();
        Status status = own(tree, first, before);
        int conjunction = tree.child(second, "cc");
        boolean contrast =
                conjunction >= 0 && cues.of(Kind.CONTRAST, word(tree, conjunction)) != null;
        if (verbs && contrast && status == Status.NEGATED) {
            // *did not attend but signed*
            return Status.ACTUAL;
        }
        found.addAll(before);
        return status;
    }

    /// Whether what governs can say anything about this word.
    private boolean reaches(Tree tree, int at, int governor, String relation) {
        return switch (relation) {
            case "xcomp", "ccomp", "acl", "csubj", "csubj:pass" -> true;
            case "acl:relcl" -> isContent(tree, at, governor);
            case "advcl" -> opensClause(tree, at);
            case "obj", "nsubj:pass", "nmod", "obl" ->
                    governorCue(tree, at, governor) != null
                            || (relation.equals("obj") && isVerb(tree, governor));
            default -> false;
        };
    }

    /// *accusations he ran a gang*: what is claimed, though it looks like a relative clause.
    private boolean isContent(Tree tree, int clause, int noun) {
        int subject = tree.child(clause, "nsubj");
        return subject > noun
                && cues.of(Kind.NOUN, word(tree, noun)) != null
                && !grammar.is(Role.RELATIVE, word(tree, subject));
    }

    private boolean opensClause(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0
                && (cues.of(Kind.MARK, word(tree, mark)) != null
                        || infinitive(tree, clause) >= 0
                        || tree.xpos(clause).equals("VBG"));
    }

    /// The word that makes the clause an infinitive, *to* or that of *in order to*; -1 for none.
    private int infinitive(Tree tree, int clause) {
        for (int child : tree.children(clause)) {
            if (tree.is(child, "mark") && grammar.is(Role.INFINITIVE, word(tree, child))) {
                return child;
            }
        }
        return -1;
    }

    private Status governed(Tree tree, int at, int governor, List<Cue> found) {
        Status cue = governorCue(tree, at, governor);
        if (cue != null && !(cue == Status.NEGATED && isPurpose(tree, at, governor))) {
            if (isOwnEvent(tree, at, cue)) {
                return Status.ACTUAL;
            }
            found.add(new Cue(governor, cue));
            boolean negatedGovernor = negates(tree, governor);
            if (negatedGovernor && cue == Status.NEGATED) {
                return Status.ACTUAL;
            }
            boolean turned = cue == Status.FUTURE || cue == Status.ACTUAL;
            return negatedGovernor && turned ? Status.NEGATED : cue;
        }
        int mark = infinitive(tree, at);
        boolean open =
                switch (tree.relation(at)) {
                    // An aim, a judgement: *it is hard to find him*.
                    case "advcl", "acl", "csubj" -> true;
                    case "xcomp", "ccomp" -> tree.upos(governor) == Upos.ADJ;
                    default -> false;
                };
        boolean purpose = open && mark >= 0;
        if (purpose && !isRanked(tree, governor) && !isExpressed(tree, at)) {
            found.add(new Cue(mark, Status.HYPOTHETICAL));
            return Status.HYPOTHETICAL;
        }
        return Status.ACTUAL;
    }

    /// *blocked the road to protest*: the object is what the verb needs, the infinitive an aim.
    private boolean isPurpose(Tree tree, int at, int governor) {
        return tree.is(at, "advcl")
                && infinitive(tree, at) >= 0
                && tree.child(governor, "obj") >= 0;
    }

    /// An aim that is reached by doing what is told: *marched to protest*.
    private boolean isExpressed(Tree tree, int at) {
        return tree.is(at, "advcl") && cues.of(Kind.AIM, word(tree, at)) != null;
    }

    /// *did not fail to send*: two negations are none.
    private boolean isUndone(Tree tree, int at, int governor) {
        return negates(tree, governor) && governorCue(tree, at, governor) == Status.NEGATED;
    }

    /// *The last country to ratify it*, *became the last to ratify it*: it has.
    private boolean isRanked(Tree tree, int governor) {
        int predicate = isVerb(tree, governor) ? tree.child(governor, "xcomp") : governor;
        if (predicate < 0) {
            return false;
        }
        for (int child : tree.children(predicate)) {
            if (cues.of(Kind.RANK, word(tree, child)) != null) {
                return true;
            }
        }
        return cues.of(Kind.RANK, word(tree, predicate)) != null;
    }

    /// The noun that a verb such as *deny* or *prevent* governs did not happen; one that *discuss*
    /// or *fear* governs may well have: *discussed the attack*.
    private boolean isOwnEvent(Tree tree, int at, Status cue) {
        if (isVerb(tree, at) || cue == Status.NEGATED) {
            return false;
        }
        int determiner = tree.child(at, "det");
        return determiner >= 0 && grammar.is(Role.DEFINITE, tree.lemma(determiner));
    }

    private @Nullable Status governorCue(Tree tree, int at, int governor) {
        String lemma = word(tree, governor);
        return switch (tree.upos(governor)) {
            case VERB, AUX ->
                    isVerb(tree, at) || tree.is(at, "ccomp")
                            ? clauseCue(tree, at, governor)
                            : cues.of(Kind.OBJECT, withPreposition(tree, lemma, at));
            case NOUN -> cues.of(Kind.NOUN, lemma);
            case ADJ -> cues.of(Kind.ADJ, lemma);
            default -> null;
        };
    }

    private @Nullable Status clauseCue(Tree tree, int clause, int governor) {
        Status cue = verbCue(tree, governor);
        if (cue == null && !isFull(tree, clause)) {
            cue = cues.of(Kind.INFINITIVE, word(tree, governor));
        }
        return cue == null ? contentCue(tree, clause, governor) : cue;
    }

    /// What the object says whose content the clause is, though the parser ties it to the verb:
    /// *voiced hope that they will come*.
    private @Nullable Status contentCue(Tree tree, int clause, int verb) {
        int object = tree.child(verb, "obj");
        boolean content = object >= 0 && tree.child(clause, "mark") == object + 1;
        return content ? cues.of(Kind.NOUN, word(tree, object)) : null;
    }

    /// A form can say something else than its verb: *going to*, *had to*.
    private @Nullable Status verbCue(Tree tree, int verb) {
        Status form = cues.of(Kind.VERB, tree.form(verb).toLowerCase(Locale.ROOT));
        return form == null ? cues.of(Kind.VERB, word(tree, verb)) : form;
    }

    /// *call_for* where the noun stands after *for*.
    private static String withPreposition(Tree tree, String lemma, int noun) {
        int preposition = tree.child(noun, "case");
        return preposition < 0 || !tree.is(noun, "obl")
                ? lemma
                : lemma + "_" + word(tree, preposition);
    }

    /// Whether what is said of the governor holds for what it governs, too: *will try to*, *did not
    /// agree to*, but not *will say that*.
    private boolean passesOn(
            Tree tree, int at, int governor, String relation, @Nullable Status governed) {
        if (relation.equals("xcomp") || relation.startsWith("acl")) {
            return true;
        }
        if (relation.equals("advcl")) {
            return isManner(tree, at);
        }
        return relation.equals("obj")
                && isVerb(tree, governor)
                && (governed != Status.ACTUAL || isBrought(tree, governor, relation));
    }

    /// *would answer by expelling envoys*, but not *would condemn them for expelling envoys*
    private boolean isManner(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0
                && tree.xpos(clause).equals("VBG")
                && !grammar.is(Role.OBJECT_CONTROL, word(tree, mark))
                && !grammar.is(Role.CIRCUMSTANCE, word(tree, mark));
    }

    private boolean negates(Tree tree, int token) {
        for (int child : tree.children(token)) {
            boolean adverb =
                    tree.relation(child).equals("advmod")
                            && cues.of(Kind.ADV, word(tree, child)) == Status.NEGATED;
            if (adverb || (tree.is(child, "nsubj") && negatedNoun(tree, child) != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(Tree tree, int token) {
        return tree.upos(token) == Upos.VERB || tree.upos(token) == Upos.AUX;
    }

    private static String word(Tree tree, int token) {
        return tree.lemma(token).toLowerCase(Locale.ROOT);
    }

    private static Status heavier(Status one, Status other) {
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(Status status) {
        return switch (status) {
            case ACTUAL -> 0;
            case HISTORICAL -> 1;
            case FUTURE -> 2;
            case HYPOTHETICAL -> 3;
            case NEGATED -> 4;
        };
    }
}
