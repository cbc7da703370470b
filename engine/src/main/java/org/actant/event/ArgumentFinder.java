package org.actant.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.Grammar.Role;
import org.actant.lexicon.LightVerbs;
import org.actant.lexicon.LightVerbs.LightVerb;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds the deep slots of a word: passives, control and raising, coordination, relative and
/// participial clauses, gerunds and light verbs are undone here, so that frames need not list them.
/// One finder serves one tree; it is not for several threads.
public final class ArgumentFinder {
    static final String SUBJECT = "subj";
    static final String OBJECT = "obj";
    static final String INDIRECT_OBJECT = "iobj";
    static final String COMPLEMENT = "comp";
    static final String POSSESSOR = "poss";
    static final String MODIFIER = "mod";
    static final String TIME = "time";
    static final String PURPOSE = "purpose";

    /// A clause that says what the one waits for who does it: *unless the army leaves*.
    static final String CONDITION = "condition";

    /// The auxiliary of a verb: *must*, *should*.
    static final String AUXILIARY = "aux";

    /// The subject of a clause that an event noun stands in as an adverbial: *before a meeting with
    /// the minister, she said*.
    static final String IMPLIED = "implied";

    /// Who acts in the clause on whose object the noun hangs: *made a speech on a visit*.
    static final String CIRCUMSTANCE = "circumstance";

    /// How far a missing subject is looked for upwards. Deeper chains are no longer grammar.
    private static final int FARTHEST = 6;

    private final Tree tree;
    private final Grammar grammar;
    private final LightVerbs lightVerbs;
    private final @Nullable Arguments[] found;
    private int depth;

    public ArgumentFinder(Tree tree, Grammar grammar, LightVerbs lightVerbs) {
        this.tree = tree;
        this.grammar = grammar;
        this.lightVerbs = lightVerbs;
        this.found = new @Nullable Arguments[tree.size()];
    }

    /// The slots of the word at this index.
    public Arguments of(int token) {
        Arguments known = found[token];
        if (known != null) {
            return known;
        }
        Arguments arguments = new Arguments();
        found[token] = arguments;
        if (depth < FARTHEST) {
            depth++;
            if (tree.upos(token) == Upos.VERB || tree.upos(token) == Upos.AUX) {
                verb(token, arguments);
            } else {
                noun(token, arguments);
            }
            depth--;
        }
        return arguments;
    }

    /// The words coordinated with this one, itself first.
    public List<Integer> coordinated(int head) {
        List<Integer> heads = new ArrayList<>();
        coordinated(head, heads);
        return heads;
    }

    /// The light verb that governs the event noun at this index, or -1.
    public int lightVerbOver(int noun) {
        int verb = tree.head(noun);
        if (verb == Tree.ROOT) {
            return -1;
        }
        if (tree.is(noun, "conj")) {
            return lightVerbOver(verb);
        }
        return lightVerb(verb, noun) == null ? -1 : verb;
    }

    /// The light verb at `verb`, if it is one for the event noun at `noun`.
    public @Nullable LightVerb lightVerb(int verb, int noun) {
        if (tree.upos(verb) != Upos.VERB && tree.upos(verb) != Upos.AUX) {
            return null;
        }
        for (LightVerb light : lightVerbs.of(tree.lemma(verb))) {
            if (standsAt(noun, light.slot(), isPassive(verb)) && hasWords(verb, light.words())) {
                return light;
            }
        }
        return null;
    }

    /// Whether the verb is in the passive: *was held*, *got beaten*, *the men held in China*.
    boolean isPassive(int verb) {
        for (int child : tree.children(verb)) {
            String relation = tree.relation(child);
            if (relation.equals("aux:pass")
                    || relation.equals("nsubj:pass")
                    || relation.equals("obl:agent")) {
                return true;
            }
        }
        if (!isPastParticiple(verb)) {
            return false;
        }
        if (hasAuxiliary(verb)) {
            return false;
        }
        String relation = tree.relation(verb);
        if (relation.equals("acl")) {
            // *the government expelled ten diplomats*, taken for *the government that was expelled*
            return tree.child(verb, "obj") < 0;
        }
        if (relation.equals("amod")) {
            return tree.child(verb, "nsubj") < 0;
        }
        if (relation.equals("conj") && tree.child(verb, "nsubj") < 0) {
            int first = tree.head(verb);
            return tree.upos(first) == Upos.VERB && isPassive(first);
        }
        // Headlines drop the auxiliary: *Two killed in blast*.
        return tree.sentence().kind() == Sentence.Kind.HEADLINE
                && tree.xpos(verb).equals("VBN")
                && tree.child(verb, "obj") < 0
                && !relation.equals("ccomp");
    }

    /// Whether all words of a verb with particles stand together: *carry … out*.
    boolean hasWords(int verb, List<String> words) {
        for (int index = 1; index < words.size(); index++) {
            if (!hasWordAfter(verb, words.get(index))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWordAfter(int verb, String word) {
        for (int child : tree.children(verb)) {
            if (tree.lemma(child).equals(word) && child > verb) {
                return true;
            }
            int preposition = tree.child(child, "case");
            if (preposition > verb
                    && tree.lemma(preposition).equals(word)
                    && !hasPhraseBetween(verb, child)) {
                return true;
            }
        }
        for (int token = verb + 1; token < Math.min(tree.size(), verb + 4); token++) {
            if (tree.lemma(token).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// *made a speech on a visit*: a phrase that belongs to the verb, though it hangs on its
    /// object.
    private boolean isCircumstance(int noun, int object) {
        return tree.is(noun, "nmod")
                && !isGenitive(noun)
                && tree.is(object, "obj")
                && isVerb(tree.head(object));
    }

    /// *gave the answer in writing* is not *gave in*.
    private boolean hasPhraseBetween(int verb, int noun) {
        for (int child : tree.children(verb)) {
            boolean phrase = tree.is(child, "obj") || tree.is(child, "obl");
            if (phrase && child > verb && child < noun) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int noun, String slot, boolean passive) {
        String relation = tree.relation(noun);
        if (slot.equals(OBJECT)) {
            return relation.equals("obj") || relation.equals("nsubj:pass");
        }
        if (slot.equals(SUBJECT)) {
            return relation.equals("nsubj") && !passive;
        }
        return tree.is(noun, "obl") && slot.equals(preposition(noun));
    }

    /// The name right before a verb of saying, where the subject of what is said was taken for its
    /// own: *after the talks Diallo said Mali and Chad agree*; -1 for none.
    private int sayerBeside(int verb) {
        boolean named = verb > 0 && tree.upos(verb - 1) == Upos.PROPN;
        return named && tree.child(verb, "ccomp") > verb ? nameHead(verb - 1) : -1;
    }

    /// *The mayor was himself detained.*
    private boolean repeatsSubject(int verb, int subject) {
        return tree.child(verb, "nsubj:pass") >= 0
                && grammar.is(Role.REFLEXIVE, tree.form(subject).toLowerCase(Locale.ROOT));
    }

    /// The subject meant where one stands behind a preposition, which none does: *Fighters loyal to
    /// Deby fled*; -1 where the verb has it already.
    private int meant(int verb, int subject) {
        int preposition = tree.child(subject, "case");
        if (preposition < 0 || preposition > subject || tree.child(subject, "appos") >= 0) {
            return subject;
        }
        int adjective = tree.first(subject) - 1;
        if (adjective >= 0 && tree.upos(adjective) == Upos.ADJ) {
            int own = tree.child(adjective, "nsubj");
            if (own >= 0) {
                return own;
            }
        }
        int first = tree.child(verb, "nsubj");
        return first < subject ? -1 : subject;
    }

    private void verb(int verb, Arguments arguments) {
        boolean passive = isPassive(verb);
        boolean hasObject = tree.child(verb, "obj") >= 0;
        for (int child : tree.children(verb)) {
            String relation = tree.relation(child);
            switch (relation) {
                case "nsubj", "nsubj:outer" -> {
                    int name = child > verb ? sayerBeside(verb) : -1;
                    if (name >= 0) {
                        arguments.add(SUBJECT, name);
                    } else if (!repeatsSubject(verb, child) && meant(verb, child) >= 0) {
                        arguments.add(
                                passive && !hasObject ? OBJECT : SUBJECT,
                                antecedent(verb, meant(verb, child)));
                    }
                }
                case "nsubj:pass" ->
                        arguments.add(
                                hasObject ? INDIRECT_OBJECT : OBJECT, antecedent(verb, child));
                case "obj" -> arguments.add(OBJECT, antecedent(verb, child));
                case "iobj" -> arguments.add(INDIRECT_OBJECT, antecedent(verb, child));
                // *by whom he was summoned*
                case "obl:agent" -> arguments.add(SUBJECT, antecedent(verb, child));
                case "compound" -> {
                    // *police firing*, though neither *government-backed* nor *bank holding firms*
                    if (tree.xpos(verb).equals("VBG") && !isModifier(verb)) {
                        arguments.add(SUBJECT, child);
                    }
                }
                case "xcomp", "ccomp" -> arguments.add(COMPLEMENT, child);
                case "aux" -> arguments.add(AUXILIARY, child);
                case "advcl", "advcl:relcl" -> clause(child, arguments);
                default -> {
                    if (tree.is(child, "obl") || tree.is(child, "nmod")) {
                        oblique(verb, child, passive, arguments);
                    }
                }
            }
        }
        if (tree.relation(verb).equals("parataxis") && isReport(verb)) {
            arguments.add(COMPLEMENT, tree.head(verb));
        }
        inherit(verb, passive, arguments);
        String affected = passive ? OBJECT : SUBJECT;
        if (!arguments.fills(affected) && hasFiniteForm(verb) && tree.child(verb, "expl") < 0) {
            int subject = subjectBeside(verb);
            if (subject >= 0) {
                arguments.add(affected, subject);
            }
        }
        if (tree.relation(verb).equals("acl:relcl")) {
            fillGap(verb, arguments);
        }
    }

    private boolean isModifier(int token) {
        return tree.is(token, "compound") || tree.is(token, "amod");
    }

    /// *The bridge is gone, the army admitted*: the clause that the verb closes is its complement.
    private boolean isReport(int verb) {
        boolean closes = verb > tree.head(verb) && hasFiniteForm(verb);
        return closes
                && tree.child(verb, "nsubj") >= 0
                && tree.child(verb, "obj") < 0
                && tree.child(verb, "ccomp") < 0
                && tree.child(verb, "xcomp") < 0
                && tree.child(verb, "cc") < 0;
    }

    private void clause(int clause, Arguments arguments) {
        int mark = tree.child(clause, "mark");
        if (mark < 0) {
            return;
        }
        String lemma = tree.lemma(mark);
        if (grammar.is(Role.INFINITIVE, lemma) && !tree.xpos(clause).equals("VBG")) {
            arguments.add(PURPOSE, clause);
            lendGerunds(clause, arguments);
            if (!arguments.fills(OBJECT)) {
                // *called on Iran to return*: without an object it is what is asked for.
                arguments.add(COMPLEMENT, clause);
            }
        } else if (grammar.is(Role.CONDITION, lemma)) {
            arguments.add(CONDITION, clause);
        } else if (tree.xpos(clause).equals("VBG")) {
            arguments.add(COMPLEMENT, clause);
            arguments.add(lemma, clause);
        }
    }

    /// What follows a purpose clause may hang on it though it belongs to the verb before: *called
    /// its plan to build a wall as appalling*.
    private void lendGerunds(int purpose, Arguments arguments) {
        for (int verb : coordinated(purpose)) {
            for (int child : tree.children(verb)) {
                int mark = tree.child(child, "mark");
                if (tree.is(child, "advcl") && mark >= 0 && tree.xpos(child).equals("VBG")) {
                    arguments.add(tree.lemma(mark), child);
                }
            }
        }
    }

    private void oblique(int verb, int child, boolean passive, Arguments arguments) {
        String preposition = preposition(child);
        int head = antecedent(verb, child);
        if (preposition == null) {
            boolean object = isApproximate(child) && !passive && tree.child(verb, OBJECT) < 0;
            arguments.add(object ? OBJECT : TIME, head);
            return;
        }
        if (grammar.is(Role.AGENT, preposition) && passive) {
            arguments.add(SUBJECT, head);
        }
        arguments.add(preposition, head);
    }

    /// The slot that the preposition before a noun phrase fills, `null` where there is none.
    @Nullable String preposition(int head) {
        StringBuilder words = new StringBuilder();
        for (int child : tree.children(head)) {
            if (tree.relation(child).equals("case") && child < head && !approximates(child)) {
                append(words, child);
                for (int part : tree.children(child)) {
                    if (tree.relation(part).equals("fixed")) {
                        append(words, part);
                    }
                }
            }
        }
        return words.isEmpty() ? null : grammar.slot(words.toString());
    }

    /// Whether the phrase opens with *at least* or the like, which is no preposition.
    private boolean isApproximate(int head) {
        return approximates(tree.first(head));
    }

    private boolean approximates(int token) {
        return token + 2 < tree.size()
                && grammar.is(
                        Role.APPROXIMATE,
                        (tree.form(token) + " " + tree.form(token + 1)).toLowerCase(Locale.ROOT))
                && quantified(token + 2);
    }

    private boolean quantified(int token) {
        return tree.upos(token) == Upos.NUM
                || (token + 1 < tree.size() && tree.upos(token + 1) == Upos.NUM);
    }

    /// Whether the phrase tells what a noun is about: *of soldiers*.
    public boolean isGenitive(int head) {
        String preposition = preposition(head);
        return preposition != null && grammar.is(Role.GENITIVE, preposition);
    }

    /// Whether the phrase tells where something is: *in Haiti*, *across the border*.
    public boolean isLocative(int head) {
        String preposition = preposition(head);
        return preposition != null && grammar.is(Role.LOCATIVE, preposition);
    }

    /// Whether the phrase tells whence something comes: *from Haiti*.
    boolean isOrigin(int head) {
        String preposition = preposition(head);
        return preposition != null && grammar.is(Role.ORIGIN, preposition);
    }

    /// Whether the phrase tells where something goes, comes from or passes: *to Haiti*, *over
    /// Haiti*.
    public boolean isDirectional(int head) {
        String preposition = preposition(head);
        return preposition != null && grammar.is(Role.DIRECTIONAL, preposition);
    }

    /// Whether the phrase tells whose a thing is: *of Iran*, *by Russia*.
    boolean isBelonging(int head) {
        String preposition = preposition(head);
        return preposition != null && grammar.is(Role.BELONGING, preposition);
    }

    private void append(StringBuilder words, int token) {
        if (!words.isEmpty()) {
            words.append('_');
        }
        words.append(tree.form(token).toLowerCase(Locale.ROOT));
    }

    /// Slots that the sentence says only once, for a verb that shares them with another.
    private void inherit(int verb, boolean passive, Arguments arguments) {
        int head = tree.head(verb);
        if (head == Tree.ROOT) {
            return;
        }
        String relation = tree.relation(verb);
        String affected = passive ? OBJECT : SUBJECT;
        boolean missing = !arguments.fills(affected);
        switch (relation) {
            case "conj" -> {
                if (missing && isGerundAfterPreposition(verb)) {
                    arguments.addAll(affected, adverbialControllers(verb, head));
                } else if (missing && isNounAlone(head) && hasFiniteForm(verb)) {
                    // *Peru, but not Chile, signed*, taken for *Peru, not Chile, and signed*
                    arguments.add(affected, head);
                } else if (isVerb(head) || tree.child(head, "nsubj") >= 0) {
                    Arguments first = of(head);
                    if (missing) {
                        boolean firstPassive = isVerb(head) && isPassive(head);
                        arguments.addAll(affected, first.at(firstPassive ? OBJECT : SUBJECT));
                    }
                    if (!passive
                            && !arguments.fills(OBJECT)
                            && !first.at(OBJECT).isEmpty()
                            && first.at(OBJECT).getFirst() > verb) {
                        arguments.addAll(OBJECT, first.at(OBJECT));
                    }
                }
            }
            case "xcomp", "ccomp" -> {
                boolean clauseOfItsOwn =
                        relation.equals("ccomp")
                                && hasFiniteForm(verb)
                                && (subjectBeside(verb) >= 0 || tree.child(verb, "mark") >= 0);
                if (missing && !clauseOfItsOwn && isVerb(head)) {
                    arguments.addAll(affected, controllers(head));
                }
            }
            case "advcl", "parataxis" -> {
                boolean marked = tree.child(verb, "mark") >= 0;
                boolean finite = hasFiniteForm(verb) && marked;
                int object = marked || hasFiniteForm(verb) ? -1 : objectBeside(verb, head);
                int before = passive && !marked ? nounBefore(verb) : object;
                if (missing && before >= 0 && tree.dominates(head, before)) {
                    // *on citizens being held*, *found those looting it*
                    arguments.add(affected, before);
                } else if (missing && head > verb && hasFiniteForm(verb) && !marked) {
                    arguments.addAll(affected, subjectsBefore(verb));
                } else if (missing && !finite && (isVerb(head) || tree.child(head, "nsubj") >= 0)) {
                    arguments.addAll(affected, adverbialControllers(verb, head));
                }
            }
            case "acl" -> {
                if (missing) {
                    arguments.addAll(affected, adnominalControllers(verb, head));
                }
            }
            case "amod" -> {
                if (missing) {
                    arguments.add(affected, head);
                } else if (!passive && !arguments.fills(OBJECT)) {
                    // *The two have held talks*, with the verb taken for an adjective.
                    arguments.add(OBJECT, head);
                }
            }
            default -> {}
        }
        shareForward(verb, passive, arguments);
    }

    private boolean isNounAlone(int head) {
        boolean noun = tree.upos(head) == Upos.NOUN || tree.upos(head) == Upos.PROPN;
        return noun
                && tree.head(head) == Tree.ROOT
                && tree.child(head, "nsubj") < 0
                && tree.child(head, "cop") < 0;
    }

    /// The subject of a finite verb that the parser hung elsewhere: on the verb of saying before it
    /// (*she said France agrees*), or on a phrase before the name right in front of the verb
    /// (*after the talks Merkel said*); -1 for none.
    private int subjectBeside(int verb) {
        int governor = tree.head(verb);
        if (governor != Tree.ROOT && tree.relation(verb).equals("ccomp")) {
            for (int child : tree.children(governor)) {
                if (child > governor && child < verb && tree.is(child, "nsubj")) {
                    return child;
                }
            }
        }
        int at = verb - 1;
        while (at >= 0 && tree.head(at) == verb && (tree.is(at, "aux") || tree.is(at, "advmod"))) {
            at--;
        }
        return at >= 0 && tree.upos(at) == Upos.PROPN ? nameHead(at) : -1;
    }

    /// The head of the names that end here, as far as no comma lies between.
    private int nameHead(int last) {
        int at = last;
        for (int step = 0; step < FARTHEST; step++) {
            int head = tree.head(at);
            boolean part =
                    tree.is(at, "flat")
                            || tree.is(at, "compound")
                            || tree.relation(at).equals("conj");
            if (!part || head > at || head == Tree.ROOT || hasComma(head, at)) {
                return at;
            }
            at = head;
        }
        return at;
    }

    private boolean hasComma(int from, int to) {
        for (int token = from + 1; token < to; token++) {
            if (tree.upos(token) == Upos.PUNCT && !tree.form(token).equals("-")) {
                return true;
            }
        }
        return false;
    }

    /// The object of the verb before that a participle follows directly; -1 for none.
    private int objectBeside(int verb, int governor) {
        int object = tree.child(governor, "obj");
        return object >= 0 && tree.last(object) == verb - 1 ? object : -1;
    }

    /// The noun that a participle follows with nothing but its auxiliary between; -1 for none.
    private int nounBefore(int verb) {
        int at = verb - 1;
        while (at >= 0 && tree.head(at) == verb && tree.is(at, "aux")) {
            at--;
        }
        boolean noun = at >= 0 && (tree.upos(at) == Upos.NOUN || tree.upos(at) == Upos.PROPN);
        return noun ? at : -1;
    }

    /// The subjects of the verb to the left: *Canada said stands by its word*.
    private List<Integer> subjectsBefore(int verb) {
        for (int at = verb - 1; at >= 0; at--) {
            if (tree.upos(at) == Upos.VERB) {
                return of(at).at(SUBJECT);
            }
        }
        return List.of();
    }

    /// *condemned Iran for its raids and for supplying drones*: not another act of who condemns.
    private boolean isGerundAfterPreposition(int verb) {
        int mark = tree.child(verb, "mark");
        return mark >= 0
                && tree.xpos(verb).equals("VBG")
                && grammar.is(Role.OBJECT_CONTROL, tree.lemma(mark));
    }

    /// *attacked and killed soldiers*: the object after the second verb is the first one's too.
    private void shareForward(int verb, boolean passive, Arguments arguments) {
        if (passive || arguments.fills(OBJECT) || depth >= FARTHEST) {
            return;
        }
        for (int child : tree.children(verb)) {
            if (tree.relation(child).equals("conj") && isVerb(child) && adjoins(verb, child)) {
                int object = tree.child(child, "obj");
                if (object > child) {
                    arguments.add(OBJECT, object);
                }
                return;
            }
        }
    }

    private boolean adjoins(int verb, int conjunct) {
        for (int token = verb + 1; token < conjunct; token++) {
            Upos tag = tree.upos(token);
            if (tag != Upos.CCONJ && tag != Upos.ADV && tag != Upos.PUNCT) {
                return false;
            }
        }
        return true;
    }

    /// Who does what an infinitive says: the object of *urge*, the subject of *want*.
    private List<Integer> controllers(int governor) {
        Arguments slots = of(governor);
        if (isPassive(governor)) {
            return slots.at(OBJECT).isEmpty() ? slots.at(INDIRECT_OBJECT) : slots.at(OBJECT);
        }
        if (slots.fills(INDIRECT_OBJECT)) {
            return slots.at(INDIRECT_OBJECT);
        }
        if (slots.fills(OBJECT) && !lightVerbs.of(tree.lemma(governor)).isEmpty()) {
            return slots.at(SUBJECT);
        }
        return slots.fills(OBJECT) ? slots.at(OBJECT) : slots.at(SUBJECT);
    }

    private List<Integer> adverbialControllers(int verb, int governor) {
        Arguments slots = of(governor);
        int mark = tree.child(verb, "mark");
        String word = mark < 0 ? "" : tree.lemma(mark);
        if (grammar.is(Role.OBJECT_CONTROL, word) && slots.fills(OBJECT)) {
            return slots.at(OBJECT);
        }
        if (isVerb(governor) && isPassive(governor) && slots.fills(OBJECT)) {
            return slots.at(OBJECT);
        }
        return slots.at(SUBJECT);
    }

    private List<Integer> adnominalControllers(int verb, int noun) {
        int mark = tree.child(verb, "mark");
        boolean infinitive = mark >= 0 && grammar.is(Role.INFINITIVE, tree.lemma(mark));
        boolean gerund = mark >= 0 && !infinitive;
        if (!infinitive && !gerund) {
            return List.of(noun);
        }
        // *efforts to rally*, *Iran's plan to attack*: whoever has the plan.
        Arguments slots = of(noun);
        if (slots.fills(SUBJECT)) {
            return slots.at(SUBJECT);
        }
        int governor = tree.head(noun);
        if (governor != Tree.ROOT && isVerb(governor)) {
            List<Integer> subjects = of(governor).at(SUBJECT);
            if (!subjects.isEmpty()) {
                return subjects;
            }
        }
        return List.of(noun);
    }

    /// A relative clause without its pronoun: *the man police arrested*.
    private void fillGap(int verb, Arguments arguments) {
        int noun = tree.head(verb);
        if (noun == Tree.ROOT
                || arguments.slots().stream().anyMatch(slot -> arguments.at(slot).contains(noun))) {
            return;
        }
        if (!arguments.fills(SUBJECT) && !arguments.fills(OBJECT)) {
            arguments.add(isPassive(verb) ? OBJECT : SUBJECT, noun);
        } else if (!arguments.fills(OBJECT) && !arguments.fills(COMPLEMENT)) {
            arguments.add(OBJECT, noun);
        } else if (!arguments.fills(SUBJECT)) {
            arguments.add(SUBJECT, noun);
        }
    }

    /// What a relative pronoun stands for; any other word stands for itself.
    public int antecedent(int word) {
        return tree.head(word) == Tree.ROOT ? word : antecedent(tree.head(word), word);
    }

    private int antecedent(int verb, int word) {
        int name = tree.child(word, "appos");
        if (name > word && tree.child(word, "case") >= 0 && tree.is(word, "nsubj")) {
            // A subject has no preposition: *During the visit Khan said* is taken apart.
            return name;
        }
        String tag = tree.xpos(word);
        boolean relative =
                (tree.upos(word) == Upos.PRON || tag.startsWith("W"))
                        && grammar.is(Role.RELATIVE, tree.form(word).toLowerCase(Locale.ROOT));
        if (!relative) {
            return word;
        }
        boolean afterName = word > 0 && tree.upos(word - 1) == Upos.PROPN;
        if (afterName && tree.xpos(word).equals("WP") && !isLocative(word - 1)) {
            // A person's name right before the pronoun is whom it means.
            return nameHead(word - 1);
        }
        int clause = verb;
        for (int step = 0; step < FARTHEST && clause != Tree.ROOT; step++) {
            if (tree.relation(clause).equals("acl:relcl")) {
                return tree.head(clause);
            }
            clause = tree.head(clause);
        }
        return word;
    }

    private void noun(int noun, Arguments arguments) {
        for (int child : tree.children(noun)) {
            String relation = tree.relation(child);
            switch (relation) {
                case "nmod:poss" -> {
                    int possessor =
                            tree.xpos(child).equals("WP$") ? antecedent(noun, child) : child;
                    arguments.add(POSSESSOR, possessor);
                    arguments.add(SUBJECT, possessor);
                }
                case "compound", "amod", "nmod:desc" -> {
                    arguments.add(MODIFIER, child);
                    if (isVerb(child) && tree.child(child, "nsubj") >= 0) {
                        if (!lightVerbs.of(tree.lemma(child)).isEmpty()) {
                            arguments.addAll(SUBJECT, of(child).at(SUBJECT));
                        }
                    } else if (tree.upos(child) != Upos.ADJ || isCapitalised(child)) {
                        arguments.add(SUBJECT, child);
                    }
                }
                case "nsubj" -> arguments.add(SUBJECT, antecedent(noun, child));
                case "expl" -> {
                    if (!tree.isExpletive(child)) {
                        arguments.add(SUBJECT, child);
                    }
                }
                case "acl", "ccomp", "xcomp", "advcl" -> adnominal(child, arguments);
                default -> {
                    if (tree.is(child, "nmod") || tree.is(child, "obl")) {
                        nominalOblique(child, arguments);
                    }
                }
            }
        }
        int governor = tree.head(noun);
        if (governor == Tree.ROOT) {
            return;
        }
        if (tree.relation(noun).equals("conj")) {
            shareWithFirst(governor, arguments);
        } else {
            LightVerb light = lightVerb(governor, noun);
            if (light != null) {
                lend(governor, light, noun, arguments);
            } else if (tree.is(noun, "obl") && isVerb(governor)) {
                arguments.addAll(IMPLIED, of(governor).at(SUBJECT));
            } else if (isCircumstance(noun, governor)) {
                arguments.addAll(CIRCUMSTANCE, of(tree.head(governor)).at(SUBJECT));
            }
        }
    }

    private void nominalOblique(int child, Arguments arguments) {
        String preposition = preposition(child);
        if (preposition == null) {
            arguments.add(TIME, child);
            return;
        }
        arguments.add(preposition, child);
        if (grammar.is(Role.GENITIVE, preposition)) {
            arguments.add(OBJECT, child);
        } else if (grammar.is(Role.AGENT, preposition)) {
            arguments.add(SUBJECT, child);
        }
    }

    private void adnominal(int clause, Arguments arguments) {
        if (!isPastParticiple(clause)) {
            arguments.add(COMPLEMENT, clause);
            return;
        }
        // *an attack carried out by rebels*, *talks held in Geneva with Russia*
        if (lightVerbs.of(tree.lemma(clause)).isEmpty()) {
            return;
        }
        for (int child : tree.children(clause)) {
            if (tree.is(child, "obl")) {
                nominalOblique(child, arguments);
            }
        }
    }

    private void shareWithFirst(int first, Arguments arguments) {
        if (isVerb(first)) {
            return;
        }
        Arguments shared = of(first);
        for (String slot : List.of(SUBJECT, POSSESSOR)) {
            if (!arguments.fills(slot)) {
                arguments.addAll(slot, shared.at(slot));
            }
        }
    }

    private void lend(int verb, LightVerb light, int noun, Arguments arguments) {
        Arguments lender = of(verb);
        if (!light.slot().equals(SUBJECT)) {
            List<Integer> subjects =
                    lender.at(SUBJECT).stream().filter(head -> head != noun).toList();
            if (light.agent()) {
                arguments.addAll(SUBJECT, subjects);
            } else {
                arguments.addAll(OBJECT, subjects);
                arguments.addAll("of", subjects);
            }
        }
        for (String slot : lender.slots()) {
            boolean own = slot.equals(SUBJECT) || slot.equals(OBJECT) || slot.equals(COMPLEMENT);
            if (!own) {
                arguments.addAll(
                        slot, lender.at(slot).stream().filter(head -> head != noun).toList());
            }
        }
        if (lender.fills(INDIRECT_OBJECT)) {
            arguments.addAll("to", lender.at(INDIRECT_OBJECT));
        }
        if (!light.agent() && lender.fills("from")) {
            arguments.addAll(SUBJECT, lender.at("from"));
        }
    }

    private void coordinated(int head, List<Integer> heads) {
        heads.add(head);
        for (int child : tree.children(head)) {
            if (tree.relation(child).equals("conj") && child > head) {
                if (!isExcluded(child)) {
                    coordinated(child, heads);
                }
            } else if (isMemberOfList(head, child)) {
                coordinated(child, heads);
            }
        }
    }

    /// *police, not soldiers*
    private boolean isExcluded(int noun) {
        if (isVerb(noun)) {
            return false;
        }
        int adverb = tree.child(noun, "advmod");
        return adverb >= 0
                && adverb < noun
                && grammar.is(Role.EXCLUDING, tree.form(adverb).toLowerCase(Locale.ROOT));
    }

    /// *the United Nations, the European Union and France*: parsers take the second name for
    /// another one of the first.
    private boolean isMemberOfList(int head, int name) {
        if (!tree.is(name, "appos") || name < head) {
            return false;
        }
        int last = tree.child(name, "conj");
        return last > name
                && tree.child(last, "cc") >= 0
                && tree.upos(head) == Upos.PROPN
                && tree.upos(name) == Upos.PROPN
                && tree.upos(last) == Upos.PROPN;
    }

    /// *Russian*, but not *military*.
    private boolean isCapitalised(int token) {
        return Character.isUpperCase(tree.form(token).charAt(0));
    }

    private boolean isVerb(int token) {
        return tree.upos(token) == Upos.VERB || tree.upos(token) == Upos.AUX;
    }

    private boolean isPastParticiple(int token) {
        String tag = tree.xpos(token);
        return tag.equals("VBN") || (tag.equals("VBD") && tree.relation(token).equals("acl"));
    }

    private boolean hasAuxiliary(int verb) {
        return tree.child(verb, "aux") >= 0;
    }

    private boolean hasFiniteForm(int verb) {
        String tag = tree.xpos(verb);
        return tag.equals("VBD")
                || tag.equals("VBZ")
                || tag.equals("VBP")
                || tag.equals("MD")
                || hasFiniteAuxiliary(verb);
    }

    /// *has been arrested*, but not *being arrested*.
    private boolean hasFiniteAuxiliary(int verb) {
        for (int child : tree.children(verb)) {
            boolean auxiliary = tree.is(child, "aux") || tree.is(child, "cop");
            if (auxiliary && !tree.xpos(child).equals("VBG") && !tree.xpos(child).equals("VB")) {
                return true;
            }
        }
        return false;
    }
}
