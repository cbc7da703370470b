package org.actant.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.actant.lexicon.GrammarSamples;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.segment.SegmentLexicon;
import org.actant.segment.Segmenter;
import org.actant.table.Problem;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {
    private static final SegmentLexicon.Word CLITIC =
            new SegmentLexicon.Word("'s", SegmentLexicon.Word.Kind.CLITIC);

    private static final String LEXICON =
            """
            word\tclass\tcontent
            say\tverb\tquote;clause
            add\tverb\tquote;clause
            deny\tverb\tquote;clause;object
            vow\tverb\tto
            call\tverb\tfor;as
            claim\tnoun\tclause
            according to\tphrase\tclause
            show\tverb\tclause;ing
            ask\tverb\tclause
            thursday\ttime\t-
            quarter\ttime\t-
            that\tmarker\tclause
            to\tmarker\tto
            for\tmarker\tfor
            of\tmarker\tof
            as\tmarker\tas
            """;

    private final QuotationFinder finder = new QuotationFinder(lexicon(), GrammarSamples.grammar());

    @Test
    void givesAQuotedSentenceToTheSpeakerAfterIt() {
        assertThat(
                        find(
                                "“We will wait,” said Lee.",
                                "“_``_4_punct we_PRP_4_nsubj will_MD_4_aux wait_VB_7_ccomp"
                                        + " ,_,_7_punct ”_''_7_punct say_VBD_0_root Lee_NNP_7_nsubj"
                                        + " ._._7_punct"))
                .containsExactly("DIRECT | We will wait, | said | Lee");
    }

    @Test
    void givesTheNextQuotedSentenceToTheSameSpeaker() {
        assertThat(
                        find(
                                "“We wait,” Lee said. “We hope.”",
                                "“_``_3_punct we_PRP_3_nsubj wait_VBP_7_ccomp ,_,_7_punct"
                                        + " ”_''_7_punct Lee_NNP_7_nsubj say_VBD_0_root ._._7_punct",
                                "“_``_3_punct we_PRP_3_nsubj hope_VBP_0_root ._._3_punct"
                                        + " ”_''_3_punct"))
                .containsExactly("DIRECT | We wait, | said | Lee", "DIRECT | We hope. | - | Lee");
    }

    @Test
    void followsAPassageThatIsOpenedAgainInTheNextParagraph() {
        assertThat(
                        find(
                                "Lee said: “We wait.\n\n“We hope.”",
                                "Lee_NNP_2_nsubj say_VBD_0_root :_:_2_punct “_``_6_punct"
                                        + " we_PRP_6_nsubj wait_VBP_2_parataxis ._._2_punct",
                                "“_``_3_punct we_PRP_3_nsubj hope_VBP_0_root ._._3_punct"
                                        + " ”_''_3_punct"))
                .containsExactly("DIRECT | We wait. | said | Lee", "DIRECT | We hope. | - | Lee");
    }

    @Test
    void takesTheSentenceWithAColonForTheSpeakerOfTheNextParagraph() {
        assertThat(
                        find(
                                "Lee denied it:\n\n“We wait.”",
                                "Lee_NNP_2_nsubj deny_VBD_0_root it_PRP_2_obj :_:_2_punct",
                                "“_``_3_punct we_PRP_3_nsubj wait_VBP_0_root ._._3_punct"
                                        + " ”_''_3_punct"))
                .contains("DIRECT | We wait. | denied | Lee");
    }

    @Test
    void readsWhatIsSaidOfTheNounBeforeTheVerbOfSaying() {
        assertThat(
                        find(
                                "They left, a move critics say helped.",
                                "they_PRP_2_nsubj leave_VBD_0_root ,_,_5_punct a_DT_5_det"
                                        + " move_NN_2_obj critic_NN_7_nsubj say_VBP_5_acl:relcl"
                                        + " help_VBD_5_acl:relcl ._._2_punct"))
                .containsExactly("INDIRECT | helped | say | critics");
    }

    @Test
    void givesWhatAMeetingIsHeldToSayToWhoHoldsIt() {
        assertThat(
                        find(
                                "Lee held talks to vow to stay.",
                                "Lee_NNP_2_nsubj hold_VBD_0_root talk_NN_2_obj to_TO_5_mark"
                                        + " vow_VB_3_acl to_TO_7_mark stay_VB_5_xcomp"
                                        + " ._._2_punct"))
                .containsExactly("INDIRECT | to stay | vow | Lee");
    }

    @Test
    void givesAnInfinitiveToTheOwnerOfItsNoun() {
        assertThat(
                        find(
                                "They mocked Lee's rush to vow to stay.",
                                "they_PRP_2_nsubj mock_VBD_0_root Lee_NNP_5_nmod:poss 's_POS_3_case"
                                        + " rush_NN_2_obj to_TO_7_mark vow_VB_5_acl to_TO_9_mark"
                                        + " stay_VB_7_xcomp ._._2_punct"))
                .containsExactly("INDIRECT | to stay | vow | Lee");
    }

    @Test
    void givesWhatAPublishedNoteSaysToWhoPublishesIt() {
        assertThat(
                        find(
                                "Lee sent a note saying the dam held.",
                                "Lee_NNP_2_nsubj send_VBD_0_root a_DT_4_det note_NN_2_obj"
                                        + " say_VBG_4_acl the_DT_7_det dam_NN_8_nsubj"
                                        + " hold_VBD_5_ccomp ._._2_punct"))
                .containsExactly("INDIRECT | the dam held | saying | Lee");
    }

    @Test
    void keepsTheNounForWhatItSaysInAPhrase() {
        assertThat(
                        find(
                                "It ended with Lee saying the dam held.",
                                "it_PRP_2_nsubj end_VBD_0_root with_IN_4_case Lee_NNP_2_obl"
                                        + " say_VBG_4_acl the_DT_7_det dam_NN_8_nsubj"
                                        + " hold_VBD_5_ccomp ._._2_punct"))
                .containsExactly("INDIRECT | the dam held | saying | Lee");
    }

    @Test
    void readsWhoDoesWhatWithoutAFiniteVerb() {
        assertThat(
                        find(
                                "Polls show Lee leading.",
                                "poll_NN_2_nsubj show_VBP_0_root Lee_NNP_2_iobj lead_VBG_2_advcl"
                                        + " ._._2_punct"))
                .containsExactly("INDIRECT | Lee leading | show | Polls");
    }

    @Test
    void partsWhatIsAskedFromWhatIsAnswered() {
        assertThat(
                        find(
                                "Asked why it broke, Lee said, it held.",
                                "ask_VBN_7_advcl why_RB_4_advmod it_PRP_4_nsubj break_VBD_1_ccomp"
                                        + " ,_,_7_punct Lee_NNP_7_nsubj say_VBD_0_root ,_,_7_punct"
                                        + " it_PRP_10_nsubj hold_VBD_7_ccomp ._._7_punct"))
                .containsExactly(
                        "INDIRECT | why it broke | Asked | -", "INDIRECT | it held | said | Lee");
    }

    @Test
    void takesAShareOfPeopleForASpeakerThoughItsNounNamesATime() {
        assertThat(
                        find(
                                "A quarter of voters said it held.",
                                "a_DT_2_det quarter_NN_5_nsubj of_IN_4_case voter_NN_2_nmod"
                                        + " say_VBD_0_root it_PRP_7_nsubj hold_VBD_5_ccomp"
                                        + " ._._5_punct"))
                .containsExactly("INDIRECT | it held | said | A quarter of voters");
    }

    @Test
    void findsWhatFollowsASourceWhoseNameTheTreeEndsEarly() {
        assertThat(
                        find(
                                "In May, according to Lee Watch, the dam held.",
                                "in_IN_2_case May_NNP_11_obl ,_,_2_punct accord_VBG_6_case"
                                        + " to_IN_4_fixed Lee_NNP_11_obl watch_VBP_11_advcl"
                                        + " ,_,_7_punct the_DT_10_det dam_NN_11_nsubj"
                                        + " hold_VBD_0_root ._._11_punct"))
                .containsExactly(
                        "INDIRECT | In May | according to | Lee",
                        "INDIRECT | the dam held | according to | Lee");
    }

    @Test
    void goesOnWithAReasonAfterAnInsertedCue() {
        assertThat(
                        find(
                                "It held, Lee said, because the dam was new.",
                                "it_PRP_2_nsubj hold_VBD_5_ccomp ,_,_5_punct Lee_NNP_5_nsubj"
                                        + " say_VBD_0_root ,_,_5_punct because_IN_11_mark"
                                        + " the_DT_9_det dam_NN_11_nsubj be_VBD_11_cop"
                                        + " new_JJ_2_advcl ._._5_punct"))
                .containsExactly(
                        "INDIRECT | It held | said | Lee",
                        "INDIRECT | because the dam was new | said | Lee");
    }

    @Test
    void leavesHowItIsSaidOutOfWhatIsSaid() {
        assertThat(
                        find(
                                "It held, Lee said, standing where it broke.",
                                "it_PRP_2_nsubj hold_VBD_5_ccomp ,_,_5_punct Lee_NNP_5_nsubj"
                                        + " say_VBD_0_root ,_,_5_punct stand_VBG_5_advcl"
                                        + " where_RB_10_advmod it_PRP_10_nsubj break_VBD_7_advcl"
                                        + " ._._5_punct"))
                .containsExactly("INDIRECT | It held | said | Lee");
    }

    @Test
    void takesAClauseInAnEarlierTenseForMoreOfWhatIsSaid() {
        assertThat(
                        find(
                                "Lee says it bent and broke.",
                                "Lee_NNP_2_nsubj say_VBZ_0_root it_PRP_4_nsubj bend_VBD_2_ccomp"
                                        + " and_CC_6_cc break_VBD_2_conj ._._2_punct"))
                .containsExactly("INDIRECT | it bent and broke | says | Lee");
    }

    @Test
    void takesAFirstSentenceUnderANameForAHeadline() {
        assertThat(
                        find(
                                "Lee: Dam is safe.\n\nLee said it held.",
                                "Lee_NNP_5_nsubj :_:_1_punct dam_NN_5_nsubj be_VBZ_5_cop"
                                        + " safe_JJ_0_root ._._5_punct",
                                "Lee_NNP_2_nsubj say_VBD_0_root it_PRP_4_nsubj hold_VBD_2_ccomp"
                                        + " ._._2_punct"))
                .containsExactly(
                        "INDIRECT | Dam is safe. | : | Lee", "INDIRECT | it held | said | Lee");
    }

    @Test
    void readsWhatAClauseReports() {
        assertThat(
                        find(
                                "Lee said that the dam held.",
                                "Lee_NNP_2_nsubj say_VBD_0_root that_IN_6_mark the_DT_5_det"
                                        + " dam_NN_6_nsubj hold_VBD_2_ccomp ._._2_punct"))
                .containsExactly("INDIRECT | that the dam held | said | Lee");
    }

    @Test
    void keepsTheQuotedPartOfAReportAsAPartOfItsOwn() {
        assertThat(
                        find(
                                "Lee said the dam was “quite safe.”",
                                "Lee_NNP_2_nsubj say_VBD_0_root the_DT_4_det dam_NN_8_nsubj"
                                        + " be_VBD_8_cop “_``_8_punct quite_RB_8_advmod"
                                        + " safe_JJ_2_ccomp ._._2_punct ”_''_2_punct"))
                .containsExactly(
                        "MIXED | the dam was “quite safe.” | said | Lee",
                        "PARTIAL | quite safe | said | Lee");
    }

    @Test
    void takesAWordInQuotationMarksForNoQuotation() {
        assertThat(
                        find(
                                "They held a “vote” there.",
                                "they_PRP_2_nsubj hold_VBD_0_root a_DT_5_det “_``_5_punct"
                                        + " vote_NN_2_obj ”_''_5_punct there_RB_2_advmod ._._2_punct"))
                .isEmpty();
    }

    @Test
    void readsASourceNamedByAPhrase() {
        assertThat(
                        find(
                                "The dam held, according to the ministry.",
                                "the_DT_2_det dam_NN_3_nsubj hold_VBD_0_root ,_,_8_punct"
                                        + " accord_VBG_8_case to_IN_5_fixed the_DT_8_det"
                                        + " ministry_NN_3_obl ._._3_punct"))
                .containsExactly("INDIRECT | The dam held | according to | the ministry");
    }

    @Test
    void takesTheWholeSentenceThatTheCueIsPutInto() {
        assertThat(
                        find(
                                "The dam, Lee said, had held.",
                                "the_DT_2_det dam_NN_8_nsubj ,_,_5_punct Lee_NNP_5_nsubj"
                                        + " say_VBD_8_parataxis ,_,_5_punct have_VBD_8_aux"
                                        + " hold_VBN_0_root ._._8_punct"))
                .containsExactly(
                        "INDIRECT | The dam | said | Lee", "INDIRECT | had held | said | Lee");
    }

    @Test
    void mendsASubjectThatIsInTheQuotation() {
        assertThat(
                        find(
                                "“The dam holds,” Lee said.",
                                "“_``_3_punct the_DT_3_det dam_NN_8_nsubj hold_VBZ_3_acl"
                                        + " ,_,_8_punct ”_''_8_punct Lee_NNP_8_obl say_VBD_0_root"
                                        + " ._._8_punct"))
                .containsExactly("DIRECT | The dam holds, | said | Lee");
    }

    @Test
    void takesNoTimeForASpeaker() {
        assertThat(
                        find(
                                "“It holds,” Lee said Thursday.",
                                "“_``_3_punct it_PRP_3_nsubj hold_VBZ_7_ccomp ,_,_7_punct"
                                        + " ”_''_7_punct Lee_NNP_3_obj say_VBD_0_root"
                                        + " Thursday_NNP_7_nsubj ._._7_punct"))
                .containsExactly("DIRECT | It holds, | said | Lee");
    }

    @Test
    void readsAPromiseInAnInfinitive() {
        assertThat(
                        find(
                                "Lee vowed to stay.",
                                "Lee_NNP_2_nsubj vow_VBD_0_root to_TO_4_mark stay_VB_2_xcomp"
                                        + " ._._2_punct"))
                .containsExactly("INDIRECT | to stay | vowed | Lee");
    }

    @Test
    void readsANounsClauseAsItsOwnersWords() {
        assertThat(
                        find(
                                "Lee’s claim that it held is false.",
                                "Lee_NNP_3_nmod:poss ’s_POS_1_case claim_NN_8_nsubj that_IN_6_mark"
                                        + " it_PRP_6_nsubj hold_VBD_3_acl be_VBZ_8_cop"
                                        + " false_JJ_0_root ._._8_punct"))
                .containsExactly("INDIRECT | that it held | claim | Lee");
    }

    @Test
    void takesTheAntecedentOfWhoTogetherWithItForTheSpeaker() {
        assertThat(
                        find(
                                "Lee, who said it held, left.",
                                "Lee_NNP_8_nsubj ,_,_4_punct who_WP_4_nsubj say_VBD_1_acl:relcl"
                                        + " it_PRP_6_nsubj hold_VBD_4_ccomp ,_,_4_punct"
                                        + " leave_VBD_0_root ._._8_punct"))
                .containsExactly("INDIRECT | it held | said | Lee, who");
    }

    @Test
    void givesAQuotationToTheNameBeforeItsColon() {
        assertThat(
                        find(
                                "Stone: “We will never wait.”",
                                "Stone_NNP_0_root :_:_7_punct “_``_7_punct we_PRP_7_nsubj"
                                        + " will_MD_7_aux never_RB_7_advmod wait_VB_1_parataxis"
                                        + " ._._7_punct ”_''_7_punct"))
                .contains("DIRECT | We will never wait. | : | Stone");
    }

    @Test
    void leavesASentenceInMarksWithoutASpeakerWhereNoneIsNamed() {
        assertThat(
                        find(
                                "“We will never wait.”",
                                "“_``_5_punct we_PRP_5_nsubj will_MD_5_aux never_RB_5_advmod"
                                        + " wait_VB_0_root ._._5_punct ”_''_5_punct"))
                .containsExactly("DIRECT | We will never wait. | - | -");
    }

    @Test
    void givesAHeadlineToANameThatSpeaksBelow() {
        String said = "Ann_NNP_3_nsubj Lee_NNP_1_flat say_VBD_0_root so_RB_3_advmod ._._3_punct";

        assertThat(
                        find(
                                "Lee: Dam is safe\n\nAnn Lee said so. “It is,” Ann Lee said.",
                                "Lee_NNP_5_nsubj :_:_1_punct dam_NN_5_nsubj be_VBZ_5_cop"
                                        + " safe_JJ_0_root",
                                said,
                                "“_``_3_punct it_PRP_3_nsubj be_VBZ_7_ccomp ,_,_7_punct"
                                        + " ”_''_7_punct Ann_NNP_8_nsubj Lee_NNP_6_flat say_VBD_0_root"
                                        + " ._._8_punct"))
                .containsExactly(
                        "INDIRECT | Dam is safe | : | Lee", "DIRECT | It is, | said | Ann Lee");
    }

    @Test
    void takesNoPlaceBeforeAHeadlinesColonForASpeaker() {
        assertThat(
                        find(
                                "Oslo: Dam is safe\n\nIt held.",
                                "Oslo_NNP_5_nsubj :_:_1_punct dam_NN_5_nsubj be_VBZ_5_cop"
                                        + " safe_JJ_0_root",
                                "it_PRP_2_nsubj hold_VBD_0_root ._._2_punct"))
                .isEmpty();
    }

    @Test
    void readsTheTurnsOfATranscript() {
        String turn = "%s_NNP_4_nsubj :_:_1_punct it_PRP_4_nsubj hold_VBD_0_root ._._4_punct";

        assertThat(
                        find(
                                "Lee: It held.\n\nWu: It held.\n\nLee: It held.\n",
                                turn.formatted("Lee"),
                                turn.formatted("Wu"),
                                turn.formatted("Lee")))
                .containsExactly(
                        "DIRECT | It held. | : | Lee",
                        "DIRECT | It held. | : | Wu",
                        "DIRECT | It held. | : | Lee");
    }

    @Test
    void refusesTreesOfAnotherDocument() {
        Document document = segment("One. Two.");

        assertThatThrownBy(() -> finder.find(document, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 trees for 2 sentences");
    }

    private List<String> find(String text, String... trees) {
        Document document = segment(text);
        List<Tree> parsed = new ArrayList<>();
        for (int sentence = 0; sentence < trees.length; sentence++) {
            parsed.add(tree(document.sentences().get(sentence), trees[sentence]));
        }
        return finder.find(document, parsed).stream()
                .map(quotation ->
                        "%s | %s | %s | %s"
                                .formatted(
                                        quotation.kind(),
                                        quotation.span().of(text),
                                        words(quotation.cue(), text),
                                        words(quotation.speaker(), text)))
                .toList();
    }

    private static String words(@Nullable Span span, String text) {
        return span == null ? "-" : span.of(text);
    }

    private static Document segment(String text) {
        Segmenter segmenter = new Segmenter(new SegmentLexicon(List.of(CLITIC), List.of()));
        return segmenter.segment(new Article("a", text, Metadata.NONE));
    }

    /// A tree from one `lemma_tag_head_relation` a token, heads counted from 1.
    private static Tree tree(Sentence sentence, String spec) {
        String[] words = spec.split(" ", -1);
        assertThat(words).hasSameSizeAs(sentence.tokens());
        String[] lemmas = new String[words.length];
        Upos[] upos = new Upos[words.length];
        String[] xpos = new String[words.length];
        int[] heads = new int[words.length];
        String[] relations = new String[words.length];
        for (int token = 0; token < words.length; token++) {
            String[] fields = words[token].split("_", -1);
            lemmas[token] = fields[0];
            xpos[token] = fields[1];
            heads[token] = Integer.parseInt(fields[2]) - 1;
            relations[token] = fields[3];
            upos[token] = upos(fields[1], fields[3]);
        }
        return new Tree(sentence, lemmas, upos, xpos, heads, relations, List.of());
    }

    private static Upos upos(String tag, String relation) {
        return switch (tag) {
            case "NN" -> Upos.NOUN;
            case "NNP" -> Upos.PROPN;
            case "PRP", "WP" -> Upos.PRON;
            case "DT" -> Upos.DET;
            case "JJ" -> Upos.ADJ;
            case "RB" -> Upos.ADV;
            case "MD" -> Upos.AUX;
            case "TO", "POS" -> Upos.PART;
            case "IN" -> relation.equals("mark") ? Upos.SCONJ : Upos.ADP;
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
                    relation.equals("aux") || relation.equals("cop") ? Upos.AUX : Upos.VERB;
            default -> Upos.PUNCT;
        };
    }

    private static SpeechLexicon lexicon() {
        List<Problem> problems = new ArrayList<>();
        SpeechLexicon lexicon = SpeechLexicon.parse(LEXICON, problems);
        assertThat(problems).isEmpty();
        return lexicon;
    }
}
