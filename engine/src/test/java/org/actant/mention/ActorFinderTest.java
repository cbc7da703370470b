package org.actant.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.actant.lexicon.ActorSamples;
import org.actant.lexicon.GrammarSamples;
import org.actant.mention.ActorMention.Kind;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.junit.jupiter.api.Test;

final class ActorFinderTest {
    private final ActorFinder finder =
            new ActorFinder(ActorSamples.lexicon(), GrammarSamples.grammar());

    @Test
    void findsARoleWithItsNationality() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "The/DET/3/det Haitian/ADJ/3/amod soldiers/NOUN/4/nsubj left/VERB/0/root");

        ActorMention mention = Objects.requireNonNull(finder.find(tree).headedBy(2));

        assertThat(mention.kind()).isEqualTo(Kind.ROLE);
        assertThat(mention.first()).isZero();
        assertThat(mention.last()).isEqualTo(2);
    }

    @Test
    void givesTheNationalityAMentionOfItsOwn() {
        Tree tree = ActorTrees.tree(0, "Haitian/ADJ/2/amod soldiers/NOUN/3/nsubj left/VERB/0/root");

        ActorMention mention = Objects.requireNonNull(finder.find(tree).headedBy(0));

        assertThat(mention.kind()).isEqualTo(Kind.NATIONALITY);
    }

    @Test
    void takesNoVerbForARole() {
        Tree tree = ActorTrees.tree(0, "Danes/PROPN/2/nsubj police/VERB/0/root Kenya/PROPN/2/obj");

        assertThat(finder.find(tree).headedBy(1)).isNull();
    }

    @Test
    void keepsThingsApart() {
        Tree tree = ActorTrees.tree(0, "Warplanes/NOUN/2/nsubj left/VERB/0/root");

        ActorMentions mentions = finder.find(tree);

        assertThat(mentions.isActor(0)).isFalse();
        assertThat(mentions.headedBy(0)).extracting(ActorMention::kind).isEqualTo(Kind.THING);
    }

    @Test
    void makesAnActorOfDozensOfSoldiers() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Dozens/NOUN/4/nsubj of/ADP/3/case soldiers/NOUN/1/nmod left/VERB/0/root");

        assertThat(finder.find(tree).isActor(0)).isTrue();
    }

    @Test
    void trustsTheNameTaggerOverASurname() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Peter/PROPN/3/nsubj Kibet/PROPN/1/flat left/VERB/0/root",
                        List.of(new Name(0, 1, Name.Type.PERSON)));

        assertThat(finder.find(tree).headedBy(0))
                .extracting(ActorMention::kind)
                .isEqualTo(Kind.PERSON);
    }

    @Test
    void takesTheOfficeForTheHeadThoughPartOfItHangsOnItsHolder() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Secretary/PROPN/5/nsubj of/ADP/3/case State/PROPN/4/nmod:desc"
                                + " Vale/PROPN/1/nmod left/VERB/0/root");

        assertThat(ActorFinder.headOf(tree, 0, 2)).isZero();
    }

    @Test
    void findsThePossessorNearest() {
        Tree tree =
                ActorTrees.tree(
                        0,
                        "Kenya/PROPN/3/nmod:poss 's/PART/1/case use/NOUN/4/nsubj grew/VERB/0/root");

        ActorMention nearest = Objects.requireNonNull(finder.find(tree).nearest(2));

        assertThat(nearest.head()).isZero();
    }

    @Test
    void countsPronounsAsMentions() {
        Tree tree = ActorTrees.tree(0, "They/PRON/2/nsubj left/VERB/0/root");

        assertThat(finder.find(tree).headedBy(0))
                .extracting(ActorMention::kind)
                .isEqualTo(Kind.PRONOUN);
    }
}
