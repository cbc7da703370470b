package org.actant.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;

/// A few function words of English for tests.
public final class GrammarSamples {
    private static final String TABLE =
            ActorSamples.table(
                    "role words slot",
                    "agent|by|-",
                    "genitive|of|-",
                    "infinitive|to|-",
                    "relative|who;which;that|-",
                    "definite|the;this;these|-",
                    "article|the|-",
                    "attached|of;in|-",
                    "owner|of;for|-",
                    "possessive|'s|-",
                    "possessive-letter|s|-",
                    "both|both|-",
                    "two|two|-",
                    "speaker|i;we;our|-",
                    "listener|you|-",
                    "masculine|he;his;himself|-",
                    "feminine|she;her|-",
                    "plural|they;their|-",
                    "neuter|it;its|-",
                    "reflexive|himself|-",
                    "subject|I;he;she;we;they;you;it|-",
                    "expletive|there|-",
                    "complementizer|that|-",
                    "dating|on|-",
                    "circumstance|while|-",
                    "author|by;from|-",
                    "preposition|out_of|from");

    private GrammarSamples() {}

    public static Grammar grammar() {
        List<Problem> problems = new ArrayList<>();
        Grammar grammar = Grammar.read("grammar.tsv", TABLE, problems);
        assertThat(problems).isEmpty();
        return grammar;
    }
}
