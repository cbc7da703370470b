package org.actant.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.lexicon.ActorEntry;
import org.actant.lexicon.ActorMatch;
import org.actant.mention.ActorMention.Kind;
import org.actant.parse.Tree;

/// The mentions of a document that name the same actor, each with the others: those that are
/// linked, those whose words the lexicon knows for the same entity, and names written alike.
public final class Chains {
    private final Map<ActorMention, ActorMention> above = new LinkedHashMap<>();
    private final Map<Object, ActorMention> known = new LinkedHashMap<>();

    private Chains() {}

    /// The chains in the order of their first mentions; a mention that stands alone is a chain too.
    /// What stands for several actors together, as *the two leaders*, is in none of theirs.
    public static List<List<ActorMention>> of(
            List<ActorMentions> document, CoreferenceLinks links) {
        Chains chains = new Chains();
        for (ActorMentions sentence : document) {
            for (ActorMention mention : sentence.mentions()) {
                chains.above.put(mention, mention);
                chains.joinByName(sentence, mention);
                List<ActorMention> antecedents = links.antecedents(mention);
                if (antecedents.size() == 1 && chains.above.containsKey(antecedents.getFirst())) {
                    chains.join(antecedents.getFirst(), mention);
                }
            }
        }
        Map<ActorMention, List<ActorMention>> found = new LinkedHashMap<>();
        for (ActorMention mention : chains.above.keySet()) {
            found.computeIfAbsent(chains.top(mention), top -> new ArrayList<>()).add(mention);
        }
        return found.values().stream().map(List::copyOf).toList();
    }

    private void joinByName(ActorMentions sentence, ActorMention mention) {
        if (!isName(mention.kind())) {
            return;
        }
        Tree tree = sentence.tree();
        ActorMatch match = sentence.matchAt(mention.head());
        Object name =
                match != null && match.entries().size() == 1 && isEntity(match.entries().getFirst())
                        ? match.entries().getFirst()
                        : tree.form(mention.head()).toLowerCase(Locale.ROOT);
        ActorMention earlier = known.putIfAbsent(name, mention);
        if (earlier != null) {
            join(earlier, mention);
        }
    }

    private static boolean isName(Kind kind) {
        return switch (kind) {
            case NAME, PERSON, ORGANISATION, UNKNOWN, PLACE -> true;
            case NATIONALITY, ROLE, PRONOUN, THING -> false;
        };
    }

    private static boolean isEntity(ActorEntry entry) {
        return entry instanceof ActorEntry.Country
                || entry instanceof ActorEntry.Body
                || entry instanceof ActorEntry.Person;
    }

    private void join(ActorMention earlier, ActorMention later) {
        ActorMention one = top(earlier);
        ActorMention other = top(later);
        if (!one.equals(other)) {
            above.put(other, one);
        }
    }

    private ActorMention top(ActorMention mention) {
        ActorMention at = mention;
        ActorMention next = above.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = above.getOrDefault(at, at);
        }
        return at;
    }
}
