package org.actant.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorSamples;
import org.actant.lexicon.GrammarSamples;
import org.junit.jupiter.api.Test;

final class CoreferenceTest {
    private final ActorLexicon lexicon = ActorSamples.lexicon();

    @Test
    void linksAPronounToTheOnlyPerson() {
        List<ActorMentions> document =
                document(
                        "Amos/PROPN/3/nsubj Kibet/PROPN/1/flat spoke/VERB/0/root",
                        "He/PRON/2/nsubj left/VERB/0/root");

        assertThat(antecedents(document, 1, 0)).containsExactly(mention(document, 0, 0));
    }

    @Test
    void leavesAPronounOpenWhereTwoCouldBeMeant() {
        List<ActorMentions> document =
                document(
                        "Kibet/PROPN/4/obl and/CCONJ/3/cc Dulac/PROPN/1/conj nothing/NOUN/0/root",
                        "He/PRON/2/nsubj left/VERB/0/root");

        assertThat(antecedents(document, 1, 0)).isEmpty();
    }

    @Test
    void heedsTheGenderOfAGivenName() {
        List<ActorMentions> document =
                document(
                        "Amos/PROPN/3/nsubj Kibet/PROPN/1/flat met/VERB/0/root"
                                + " Rosa/PROPN/3/obj Otieno/PROPN/4/flat",
                        "She/PRON/2/nsubj left/VERB/0/root");

        assertThat(antecedents(document, 1, 0)).containsExactly(mention(document, 0, 3));
    }

    @Test
    void linksTheMinisterToTheOneNamedBefore() {
        List<ActorMentions> document =
                document(
                        "The/DET/3/det Haitian/ADJ/3/amod minister/NOUN/4/nsubj spoke/VERB/0/root",
                        "The/DET/2/det minister/NOUN/3/nsubj left/VERB/0/root");

        assertThat(antecedents(document, 1, 1)).containsExactly(mention(document, 0, 2));
    }

    @Test
    void linksBothSidesToTwoCountries() {
        List<ActorMentions> document =
                document(
                        "Kenya/PROPN/4/nsubj and/CCONJ/3/cc Ethiopia/PROPN/1/conj met/VERB/0/root",
                        "Both/DET/2/det sides/NOUN/3/nsubj left/VERB/0/root");

        assertThat(antecedents(document, 1, 1))
                .containsExactly(mention(document, 0, 0), mention(document, 0, 2));
    }

    @Test
    void linksTheGroupToTheOneNamedBefore() {
        List<ActorMentions> document =
                document(
                        "Hill/PROPN/2/compound Army/PROPN/3/nsubj won/VERB/0/root",
                        "The/DET/2/det group/NOUN/3/nsubj left/VERB/0/root");

        assertThat(antecedents(document, 1, 1)).containsExactly(mention(document, 0, 1));
    }

    @Test
    void givesWeToTheSpeaker() {
        List<ActorMentions> document =
                document("Kibet/PROPN/2/nsubj said/VERB/0/root we/PRON/4/nsubj won/VERB/2/ccomp");
        ActorMention speaker = mention(document, 0, 0);

        List<ActorMention> found =
                new Coreference(lexicon, GrammarSamples.grammar())
                        .link(document)
                        .antecedents(mention(document, 0, 2), "we", speaker);

        assertThat(found).containsExactly(speaker);
    }

    private List<ActorMention> antecedents(List<ActorMentions> document, int sentence, int head) {
        return new Coreference(lexicon, GrammarSamples.grammar())
                .link(document)
                .antecedents(mention(document, sentence, head));
    }

    private static ActorMention mention(List<ActorMentions> document, int sentence, int head) {
        return Objects.requireNonNull(document.get(sentence).headedBy(head));
    }

    private List<ActorMentions> document(String... sentences) {
        ActorFinder finder = new ActorFinder(lexicon, GrammarSamples.grammar());
        List<ActorMentions> document = new ArrayList<>();
        for (String sentence : sentences) {
            document.add(finder.find(ActorTrees.tree(document.size(), sentence)));
        }
        return document;
    }
}
