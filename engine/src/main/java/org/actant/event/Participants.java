package org.actant.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.Path;
import org.actant.lexicon.Frame.Role;
import org.actant.parse.Tree;
import org.actant.parse.Upos;

/// Finds who takes part in the events of one sentence: first at the slots that the frame names,
/// then, for a side that stays empty, among what else the trigger governs.
final class Participants {
    private static final int DEEPEST = 3;
    private static final String RELEASE = "release";
    private static final String MOBILIZATION = "MOBILIZE";
    private static final String ACCUSATION = "ACCUSE";
    private static final String ATTACK = "attack";

    /// Events that somebody does to himself where nobody else is named: *troops were deployed*.
    private static final Set<String> OWN_ACTS = Set.of("MOBILIZE", "RETREAT", "CONCEDE", "AGREE");

    /// Events that befall a place as they befall its people.
    private static final Set<String> MATERIAL = Set.of("AID", "MOBILIZE", "COERCE", "ASSAULT");

    /// Events that befall buildings: *shelled a military base*.
    private static final Set<String> PHYSICAL = Set.of("COERCE", "ASSAULT");

    /// Events that the country where they happen answers for: *were held in China*.
    private static final Set<String> AUTHORITY = Set.of("COERCE", "SANCTION");

    /// Modes of sending somebody out of where the one rules who does it: *expelled from Russia*.
    private static final Set<String> SENDING_OUT = Set.of("expel", "deport");

    /// Events that are over as soon as the other side does what is asked.
    private static final Set<String> CONDITIONAL =
            Set.of("THREATEN", "REJECT", "REQUEST", "PROTEST");

    private static final List<String> INNER = List.of("nmod:poss", "compound", "amod", "nmod");

    private final Tree tree;
    private final FrameMatcher matcher;
    private final ArgumentFinder arguments;
    private final Nominals nominals;

    Participants(Tree tree, FrameMatcher matcher, Nominals nominals) {
        this.tree = tree;
        this.matcher = matcher;
        this.arguments = matcher.arguments();
        this.nominals = nominals;
    }

    /// Who takes part, by side.
    record Sides(List<Integer> actors, List<Integer> recipients) {
        Sides {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /// The participants at the slots that the frame names.
    Sides named(int anchor, Frame frame) {
        List<Integer> actors = fill(anchor, frame, frame.actor(), List.of());
        List<Integer> recipients = fill(anchor, frame, frame.recipient(), actors);
        if (!actors.isEmpty() && isClause(anchor)) {
            // *opened its borders*: the owner is who acts.
            recipients.removeIf(this::isPossessivePronoun);
            if (OWN_ACTS.contains(String.valueOf(frame.event()))) {
                recipients.removeIf(this::isOwned);
            }
        }
        return new Sides(actors, recipients);
    }

    /// The participants with the sides filled that the frame's slots leave empty.
    ///
    /// @param parts the drafts of the triggers that this one speaks for
    Sides completed(EventDraft draft, List<EventDraft> parts) {
        Frame frame = draft.frame();
        int anchor = draft.trigger();
        List<Integer> actors = new ArrayList<>(draft.actors());
        List<Integer> recipients = new ArrayList<>(draft.recipients());
        if (isReciprocal(frame)) {
            if (actors.size() < 2) {
                addOtherSide(anchor, frame, parts, actors);
            } else {
                // *Pelosi and her deputy held talks in Amman with the king*
                addNew(actors, reattached(anchor, frame.actor()));
            }
        } else {
            if (actors.isEmpty()) {
                actors.addAll(reattached(anchor, frame.actor()));
            }
            if (recipients.isEmpty()) {
                recipients.addAll(affected(anchor, draft, parts, actors));
            }
            if (actors.isEmpty()) {
                answerable(anchor, frame, recipients, actors);
            }
        }
        actors.sort(Comparator.naturalOrder());
        recipients.sort(Comparator.naturalOrder());
        return new Sides(actors, recipients);
    }

    /// Whether a verb's subject is named and is nobody.
    boolean isDoneByThing(int token) {
        List<Integer> subjects = arguments.of(token).at(ArgumentFinder.SUBJECT);
        for (int subject : subjects) {
            for (int each : arguments.coordinated(subject)) {
                if (doer(token, matcher.content(each)) >= 0) {
                    return false;
                }
            }
        }
        return !subjects.isEmpty();
    }

    /// A meeting or a treaty has everybody as actor.
    private static boolean isReciprocal(Frame frame) {
        return frame.recipient().alternatives().isEmpty()
                && frame.actor().alternatives().stream().anyMatch(paths -> paths.size() > 1);
    }

    /// @param others who is on the other side, and so not on this
    private List<Integer> fill(int anchor, Frame frame, Role role, List<Integer> others) {
        boolean struck = PHYSICAL.contains(String.valueOf(frame.event()));
        boolean blamed = ACCUSATION.equals(frame.event()) && role.equals(frame.recipient());
        List<Integer> attacks = new ArrayList<>();
        for (List<Path> alternative : role.alternatives()) {
            List<Integer> heads = new ArrayList<>();
            for (Path path : alternative) {
                boolean subject = path.slots().getLast().equals(ArgumentFinder.SUBJECT);
                for (int head : matcher.at(anchor, path)) {
                    if (subject && isScene(anchor, head)) {
                        continue;
                    }
                    for (int each : sides(head)) {
                        int content = matcher.content(each);
                        boolean attack = blamed && isAttack(content);
                        if (attack) {
                            attacks.add(content);
                        }
                        int actor =
                                attack
                                        ? attacker(content)
                                        : subject
                                                ? doer(anchor, content)
                                                : concerned(content, struck);
                        if (actor >= 0 && !heads.contains(actor) && !others.contains(actor)) {
                            heads.add(actor);
                        }
                    }
                }
            }
            if (!heads.isEmpty()) {
                heads.sort(Comparator.naturalOrder());
                return heads;
            }
        }
        return attacks;
    }

    /// @param struck whether what happens befalls buildings, too
    private int concerned(int content, boolean struck) {
        return struck && nominals.isSite(content) ? content : belonging(content, 0);
    }

    private boolean isAttack(int content) {
        return !nominals.isActor(content) && matcher.isOfClass(content, ATTACK);
    }

    /// Who is blamed for an attack that is condemned: whoever made it, not the place or the people
    /// that it hit; -1 where nobody is named, and then the attack itself is what is condemned.
    private int attacker(int attack) {
        for (int head : arguments.of(attack).at(ArgumentFinder.SUBJECT)) {
            int actor = isScene(attack, head) ? -1 : belonging(matcher.content(head), 0);
            if (actor >= 0) {
                return actor;
            }
        }
        return -1;
    }

    /// Whether a town before a noun tells where, not who, also where the parser takes it for the
    /// subject: *the Vienna talks*.
    private boolean isScene(int noun, int head) {
        boolean before = tree.is(head, "compound") || (tree.is(head, "nsubj") && head == noun - 1);
        return before
                && tree.head(head) == noun
                && tree.upos(noun) == Upos.NOUN
                && nominals.isTown(head);
    }

    /// The words coordinated with this one, those included that the parser took for its modifiers:
    /// *neither Blinken nor Minister Joly*, *British and French negotiators*.
    private List<Integer> sides(int head) {
        List<Integer> sides = new ArrayList<>();
        for (int token = 0; token + 1 < head; token++) {
            if (tree.upos(token + 1) == Upos.CCONJ
                    && tree.relation(token + 1).equals("cc")
                    && nominals.isActor(token)
                    && isModifierOf(token, head)) {
                sides.add(token);
            }
        }
        sides.addAll(arguments.coordinated(head));
        return sides;
    }

    private boolean isModifierOf(int token, int head) {
        int at = token;
        for (int step = 0; step <= DEEPEST && at != Tree.ROOT; step++) {
            if (at == head) {
                return step > 0;
            }
            if (!tree.is(at, "compound") && !tree.is(at, "amod") && !tree.is(at, "nmod:desc")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /// Who does it where a thing is said to: *filed a lawsuit accusing him*.
    private int doer(int trigger, int subject) {
        int actor = belonging(subject, 0);
        if (actor >= 0 || !tree.is(trigger, "acl") || tree.head(trigger) != subject) {
            return actor;
        }
        List<Integer> owners = new ArrayList<>(arguments.of(subject).at(ArgumentFinder.SUBJECT));
        int governor = tree.head(subject);
        boolean product =
                governor != Tree.ROOT
                        && tree.relation(trigger).equals("acl")
                        && tree.upos(subject) == Upos.NOUN
                        && tree.upos(governor) == Upos.VERB
                        && tree.relation(subject).equals("obj");
        if (product) {
            owners.addAll(arguments.of(governor).at(ArgumentFinder.SUBJECT));
        }
        for (int owner : owners) {
            int behind = belonging(matcher.content(owner), 0);
            if (behind >= 0) {
                return behind;
            }
        }
        return -1;
    }

    private void addOtherSide(
            int anchor, Frame frame, List<EventDraft> parts, List<Integer> actors) {
        addNew(actors, reattached(anchor, frame.actor()));
        if (actors.size() < 2) {
            for (int head : arguments.of(anchor).at(ArgumentFinder.IMPLIED)) {
                addNew(actors, wide(head, false));
            }
        }
        if (actors.size() == 1) {
            addNew(actors, company(anchor));
        }
        for (EventDraft part : parts) {
            if (actors.size() < 2) {
                addNew(actors, part.actors());
                addNew(actors, part.recipients());
            }
        }
        if (actors.size() < 2) {
            addNew(actors, besides(anchor, false));
        }
    }

    /// Whoever somebody does something with for a meeting: *hosted him for talks*.
    private List<Integer> company(int meeting) {
        int verb = tree.head(meeting);
        List<Integer> found = new ArrayList<>();
        if (verb != Tree.ROOT && isClause(verb) && tree.is(meeting, "obl")) {
            for (int head : arguments.of(verb).at(ArgumentFinder.OBJECT)) {
                for (int each : arguments.coordinated(head)) {
                    addNew(found, wide(matcher.content(each), true));
                }
            }
        }
        return found;
    }

    private static void addNew(List<Integer> heads, List<Integer> more) {
        for (int head : more) {
            if (!heads.contains(head)) {
                heads.add(head);
            }
        }
    }

    /// Whom an act concerns whose frame finds nobody at its slots: whoever the acts concern that it
    /// speaks for, else whoever its object or another phrase of its own holds.
    private List<Integer> affected(
            int anchor, EventDraft draft, List<EventDraft> parts, List<Integer> actors) {
        List<List<Integer>> choices = new ArrayList<>();
        choices.add(reattached(anchor, draft.frame().recipient()));
        parts.forEach(part -> choices.add(part.recipients()));
        choices.add(besides(anchor, false));
        parts.forEach(part -> choices.add(besides(part.trigger(), false)));
        parts.forEach(part -> choices.add(part.actors()));
        for (int clause : arguments.of(anchor).at(ArgumentFinder.PURPOSE)) {
            choices.add(besidesOfClause(clause));
        }
        if (CONDITIONAL.contains(draft.type())) {
            choices.add(awaited(anchor));
        }
        if (MATERIAL.contains(draft.type())) {
            choices.add(besides(anchor, true));
        }
        List<Integer> own = new ArrayList<>(actors);
        parts.forEach(part -> own.add(part.trigger()));
        if (draft.type().equals(MOBILIZATION)) {
            for (int head : arguments.of(anchor).at(ArgumentFinder.OBJECT)) {
                own.addAll(arguments.coordinated(head));
            }
        }
        for (List<Integer> choice : choices) {
            List<Integer> others = new ArrayList<>(choice);
            others.removeAll(own);
            if (!actors.isEmpty() && isClause(anchor)) {
                others.removeIf(this::isPossessivePronoun);
            }
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    /// Whoever has to act before the event ends: *threatened to strike unless the army leaves*.
    private List<Integer> awaited(int anchor) {
        List<Integer> clauses = new ArrayList<>(arguments.of(anchor).at(ArgumentFinder.CONDITION));
        for (int complement : arguments.of(anchor).at(ArgumentFinder.COMPLEMENT)) {
            if (isClause(complement)) {
                clauses.addAll(arguments.of(complement).at(ArgumentFinder.CONDITION));
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int clause : clauses) {
            for (int subject : arguments.of(clause).at(ArgumentFinder.SUBJECT)) {
                int actor = belonging(matcher.content(subject), 0);
                if (actor >= 0 && !looksBack(actor)) {
                    addNew(found, List.of(actor));
                }
            }
        }
        return found;
    }

    /// *Troops were deployed*: whoever is moved moves; but the released do not release.
    private static boolean isOwnAct(Frame frame) {
        return OWN_ACTS.contains(String.valueOf(frame.event())) && !frame.modes().contains(RELEASE);
    }

    private void answerable(
            int anchor, Frame frame, List<Integer> recipients, List<Integer> actors) {
        String type = String.valueOf(frame.event());
        if (isOwnAct(frame)) {
            for (int head : arguments.of(anchor).at(ArgumentFinder.OBJECT)) {
                int actor = belonging(matcher.content(head), 0);
                if (actor >= 0) {
                    actors.add(actor);
                    recipients.remove(Integer.valueOf(actor));
                    return;
                }
            }
        }
        if (!AUTHORITY.contains(type) || recipients.isEmpty()) {
            return;
        }
        Arguments slots = arguments.of(anchor);
        boolean sendingOut = frame.modes().stream().anyMatch(SENDING_OUT::contains);
        for (String slot : slots.slots()) {
            for (int head : slots.at(slot)) {
                boolean place =
                        (arguments.isLocative(head) || (sendingOut && arguments.isOrigin(head)))
                                && nominals.isPlace(head)
                                && nominals.isActor(head);
                if (place && !recipients.contains(head)) {
                    actors.add(head);
                    return;
                }
            }
        }
        if (tree.is(anchor, "advcl")) {
            // *faces jail in Russia after being convicted*
            int clause = tree.head(anchor);
            for (int token = anchor - 1; token >= 0; token--) {
                boolean place =
                        tree.dominates(clause, token)
                                && arguments.isLocative(token)
                                && nominals.isPlace(token)
                                && nominals.isActor(token);
                if (place && !recipients.contains(token)) {
                    actors.add(token);
                    return;
                }
            }
        }
    }

    /// The actors in the trigger's slots other than its subject, those of its complement last.
    ///
    /// @param places whether a phrase that tells where counts, too
    private List<Integer> besides(int anchor, boolean places) {
        Arguments slots = arguments.of(anchor);
        List<String> order = new ArrayList<>();
        for (String slot : List.of(ArgumentFinder.INDIRECT_OBJECT, ArgumentFinder.OBJECT)) {
            if (slots.fills(slot)) {
                order.add(slot);
            }
        }
        for (String slot : slots.slots()) {
            if (!order.contains(slot) && !isOwn(slot)) {
                order.add(slot);
            }
        }
        for (String slot : order) {
            for (int head : slots.at(slot)) {
                if (isClause(head) || (!places && isPlaceOnly(slot, head))) {
                    continue;
                }
                List<Integer> found = new ArrayList<>();
                for (int each : arguments.coordinated(head)) {
                    addNew(found, wide(matcher.content(each), true));
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        for (int clause : slots.at(ArgumentFinder.COMPLEMENT)) {
            if (clause != anchor && isClause(clause)) {
                List<Integer> found = besidesOfClause(clause);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Integer> besidesOfClause(int clause) {
        Arguments slots = arguments.of(clause);
        Set<String> seen = new HashSet<>();
        List<String> order = new ArrayList<>();
        order.add(ArgumentFinder.OBJECT);
        order.addAll(slots.slots());
        for (String slot : order) {
            if (!seen.add(slot) || isOwn(slot)) {
                continue;
            }
            for (int head : slots.at(slot)) {
                if (isClause(head) || isPlaceOnly(slot, head)) {
                    continue;
                }
                List<Integer> found = wide(matcher.content(head), true);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private boolean isPlaceOnly(String slot, int head) {
        return !slot.equals(ArgumentFinder.OBJECT) && arguments.isLocative(head);
    }

    private static boolean isOwn(String slot) {
        return switch (slot) {
            case ArgumentFinder.SUBJECT,
                    ArgumentFinder.COMPLEMENT,
                    ArgumentFinder.AUXILIARY,
                    ArgumentFinder.PURPOSE,
                    ArgumentFinder.CONDITION,
                    ArgumentFinder.POSSESSOR,
                    ArgumentFinder.MODIFIER,
                    ArgumentFinder.IMPLIED,
                    ArgumentFinder.CIRCUMSTANCE,
                    ArgumentFinder.TIME ->
                    true;
            default -> false;
        };
    }

    private boolean isClause(int head) {
        return tree.upos(head) == Upos.VERB || tree.upos(head) == Upos.AUX;
    }

    /// The phrases that stand after one of the role's prepositions somewhere behind the trigger in
    /// its clause, though the parser hung them on a noun between: *held talks in Geneva with Iran*.
    private List<Integer> reattached(int anchor, Role role) {
        List<Integer> found = new ArrayList<>();
        for (List<Path> alternative : role.alternatives()) {
            for (Path path : alternative) {
                String slot = path.slots().getLast();
                boolean ofObject =
                        path.slots().size() == 2
                                && path.slots().getFirst().equals(ArgumentFinder.OBJECT);
                if (!(path.slots().size() == 1 || ofObject)
                        || isOwn(slot)
                        || slot.equals(ArgumentFinder.OBJECT)
                        || slot.equals(ArgumentFinder.INDIRECT_OBJECT)
                        || arguments.of(anchor).fills(slot)) {
                    continue;
                }
                int head = behind(anchor, slot);
                if (head < 0) {
                    continue;
                }
                for (int each : arguments.coordinated(head)) {
                    int actor = belonging(matcher.content(each), 0);
                    if (actor >= 0 && !found.contains(actor)) {
                        found.add(actor);
                    }
                }
            }
        }
        return found;
    }

    private int behind(int anchor, String slot) {
        int clause = anchor;
        while (!isClause(clause) && tree.head(clause) != Tree.ROOT) {
            clause = tree.head(clause);
        }
        for (int token = anchor + 1; token < tree.size(); token++) {
            if (slot.equals(arguments.preposition(token)) && isInClause(token, clause)) {
                return token;
            }
        }
        return -1;
    }

    /// Whether only noun phrases lie between the word and the head of the clause.
    private boolean isInClause(int token, int clause) {
        int at = token;
        for (int step = 0; step <= DEEPEST; step++) {
            String relation = tree.relation(at);
            boolean nominal =
                    relation.startsWith("nmod")
                            || relation.startsWith("obl")
                            || relation.equals("obj")
                            || relation.equals("conj")
                            || relation.equals("appos");
            if (!nominal) {
                return false;
            }
            at = tree.head(at);
            if (at == clause) {
                return true;
            }
            if (at == Tree.ROOT || isClause(at)) {
                return false;
            }
        }
        return false;
    }

    /// The actor that a phrase is or belongs to: *Russia* in *Russia's use of drones*; -1 for none.
    private int belonging(int head, int depth) {
        if (nominals.isActor(head)) {
            return head;
        }
        if (depth == DEEPEST || tree.upos(head) == Upos.VERB) {
            return -1;
        }
        for (String relation : INNER) {
            for (int child : tree.children(head)) {
                if (!tree.relation(child).equals(relation)
                        || (relation.equals("nmod") && !arguments.isBelonging(child))) {
                    continue;
                }
                int actor =
                        relation.startsWith("nmod")
                                ? belonging(child, depth + 1)
                                : nominals.isActor(child) ? child : -1;
                if (actor >= 0) {
                    return actor;
                }
            }
        }
        return -1;
    }

    /// The actors nearest inside a phrase, whatever ties them to it: *the attacks in Johannesburg*,
    /// *a ban on imports of Egyptian fruit*.
    ///
    /// @param others whether pronouns that look back to the subject are passed over: *its policy*
    private List<Integer> wide(int head, boolean others) {
        List<Integer> level = List.of(head);
        for (int depth = 0; depth <= DEEPEST && !level.isEmpty(); depth++) {
            List<Integer> found = new ArrayList<>();
            List<Integer> below = new ArrayList<>();
            for (int at : level) {
                if (nominals.isActor(at) && !(others && looksBack(at))) {
                    found.add(at);
                }
                for (int child : tree.children(at)) {
                    String relation = tree.relation(child);
                    if (INNER.contains(relation) || relation.equals("appos")) {
                        below.add(child);
                    } else if (relation.startsWith("acl") && isClause(child)) {
                        // *the threats made by Iran*, *the ban that Iran imposed*
                        List<Integer> doers =
                                new ArrayList<>(arguments.of(child).at(ArgumentFinder.SUBJECT));
                        doers.remove(Integer.valueOf(at));
                        below.addAll(doers);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
            level = below;
        }
        return List.of();
    }

    private boolean isPossessivePronoun(int token) {
        return tree.is(token, "nmod") && tree.upos(token) == Upos.PRON;
    }

    private boolean looksBack(int token) {
        return tree.upos(token) == Upos.PRON || isOwned(token);
    }

    /// *its troops*: whoever acts owns them.
    private boolean isOwned(int token) {
        int owner = tree.child(token, "nmod:poss");
        return owner >= 0 && tree.upos(owner) == Upos.PRON;
    }
}
