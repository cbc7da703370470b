package org.actant.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.lexicon.Grammar;

/// Which mentions of a document stand for an earlier one.
public final class CoreferenceLinks {
    private final Map<ActorMention, List<ActorMention>> links;
    private final Grammar grammar;

    CoreferenceLinks(Map<ActorMention, List<ActorMention>> links, Grammar grammar) {
        Map<ActorMention, List<ActorMention>> copy = new HashMap<>();
        links.forEach((mention, antecedents) -> copy.put(mention, List.copyOf(antecedents)));
        this.links = copy;
        this.grammar = grammar;
    }

    /// The mentions this one stands for, as far back as they go: one, or several for *the two
    /// leaders*. Empty where the text does not make it clear, and for words that name somebody
    /// themselves.
    public List<ActorMention> antecedents(ActorMention mention) {
        List<ActorMention> found = new ArrayList<>();
        for (ActorMention antecedent : links.getOrDefault(mention, List.of())) {
            List<ActorMention> further = antecedents(antecedent);
            found.addAll(further.isEmpty() ? List.of(antecedent) : further);
        }
        return List.copyOf(found);
    }

    /// As [#antecedents], inside somebody's words: *I*, *we* and *our* are the speaker and those
    /// they speak for.
    ///
    /// @param pronoun the word itself, as written
    public List<ActorMention> antecedents(
            ActorMention mention, String pronoun, ActorMention speaker) {
        if (mention.kind() == ActorMention.Kind.PRONOUN
                && grammar.is(Grammar.Role.SPEAKER, pronoun.toLowerCase(Locale.ROOT))) {
            List<ActorMention> further = antecedents(speaker);
            return further.isEmpty() ? List.of(speaker) : further;
        }
        return antecedents(mention);
    }
}
