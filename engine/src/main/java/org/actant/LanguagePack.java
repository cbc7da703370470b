package org.actant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.actant.context.SpeechLexicon;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.ContextWords;
import org.actant.lexicon.FrameLexicon;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.Grammar;
import org.actant.lexicon.KnownLemmas;
import org.actant.lexicon.LightVerbs;
import org.actant.lexicon.ObjectClasses;
import org.actant.lexicon.RegularForms;
import org.actant.lexicon.Resources;
import org.actant.lexicon.StatusCues;
import org.actant.mention.NumberLexicon;
import org.actant.mention.PlaceLexicon;
import org.actant.mention.TimeLexicon;
import org.actant.ontology.Ontology;
import org.actant.parse.Analyzer;
import org.actant.parse.Model;
import org.actant.relate.Ranker;
import org.actant.segment.SegmentLexicon;
import org.actant.segment.SentenceBoundaries;
import org.actant.table.Problem;
import org.actant.table.TableException;

/// Everything an engine knows: a codebook, the world's actors, and a language.
public record LanguagePack(
        Ontology ontology,
        ActorLexicon actors,
        Analyzer analyzer,
        SegmentLexicon segments,
        SentenceBoundaries boundaries,
        Grammar grammar,
        ObjectClasses classes,
        LightVerbs lightVerbs,
        FrameLexicon frames,
        StatusCues cues,
        ContextWords contexts,
        SpeechLexicon speech,
        TimeLexicon times,
        NumberLexicon numbers,
        PlaceLexicon places,
        Gazetteer gazetteer,
        Ranker ranker) {
    private static final List<String> CLASSES =
            List.of("classes-core.tsv", "classes.tsv", "classes-force.tsv");

    /// Reads a language pack.
    ///
    /// @param language its files: `frames/agree.tsv`, `model/…`
    /// @param knowledge the facts it goes with: `ontology/events.tsv`, `actors/…`
    /// @param model the name of the trained model among the language's files
    /// @throws TableException naming every problem in every table
    public static LanguagePack read(
            Resources language, Resources knowledge, String model, ActorTables actors) {
        List<Problem> problems = new ArrayList<>();
        Ontology ontology = Ontology.read(name -> knowledge.text("ontology/" + name));
        SequencedMap<String, String> classTables = new LinkedHashMap<>();
        CLASSES.forEach(file -> classTables.put(file, language.text(file)));
        ObjectClasses classes = ObjectClasses.read(classTables, problems);
        SequencedMap<String, String> frameTables = new LinkedHashMap<>();
        for (Ontology.EventType type : ontology.events()) {
            String file = "frames/%s.tsv".formatted(type.name().toLowerCase(Locale.ROOT));
            frameTables.put(file, language.text(file));
        }
        frameTables.put("frames/blockers.tsv", language.text("frames/blockers.tsv"));
        Table table = new Table(language, problems);
        RegularForms verbForms = table.read("verb-forms.tsv", RegularForms::read);
        RegularForms nounForms = table.read("noun-forms.tsv", RegularForms::read);
        FrameLexicon frames = FrameLexicon.read(frameTables, ontology, classes, problems);
        SpeechLexicon speech = SpeechLexicon.parse(language.text("speech.tsv"), problems);
        KnownLemmas verbs =
                table.read("irregular-verbs.tsv", KnownLemmas::read)
                        .with(verbForms, verbs(frames, speech));
        KnownLemmas nouns =
                table.read("irregular-nouns.tsv", KnownLemmas::read)
                        .with(nounForms, singulars(nounForms, nouns(frames, classes)));
        LanguagePack pack =
                new LanguagePack(
                        ontology,
                        ActorLexicon.read(actors),
                        new Analyzer(model(language, model), verbs, nouns),
                        SegmentLexicon.parse(
                                language.text("abbreviations.tsv"),
                                language.text("boilerplate.tsv"),
                                problems),
                        boundaries(language),
                        table.read("grammar.tsv", Grammar::read),
                        classes,
                        table.read("light-verbs.tsv", LightVerbs::read),
                        frames,
                        table.read("cues.tsv", StatusCues::read),
                        ContextWords.read(
                                "contexts.tsv", language.text("contexts.tsv"), ontology, problems),
                        speech,
                        table.read("times.tsv", TimeLexicon::read),
                        table.read("numbers.tsv", NumberLexicon::read),
                        table.read("places.tsv", PlaceLexicon::read),
                        gazetteer(knowledge),
                        ranker(language));
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return pack;
    }

    /// The verbs that do something or say something, without their particles.
    private static Set<String> verbs(FrameLexicon frames, SpeechLexicon speech) {
        Set<String> verbs = new TreeSet<>(frames.verbs());
        speech.verbs().keySet().forEach(verb -> verbs.add(verb.split("_", -1)[0]));
        return verbs;
    }

    /// The nouns that tell of an event or are in a class, of several words the last.
    private static Set<String> nouns(FrameLexicon frames, ObjectClasses classes) {
        Set<String> nouns = new TreeSet<>(frames.nouns());
        classes.members()
                .forEach(member -> nouns.add(member.substring(member.lastIndexOf('_') + 1)));
        return nouns;
    }

    /// Those that are no other one's plural: *arm* where there are *arm* and *arms*.
    private static Set<String> singulars(RegularForms forms, Set<String> nouns) {
        Set<String> singulars = new TreeSet<>(nouns);
        nouns.forEach(noun -> singulars.removeAll(forms.of(noun)));
        return singulars;
    }

    /// The same pack with other frames.
    public LanguagePack withFrames(FrameLexicon others) {
        return with(actors, others);
    }

    /// The same pack with other actors.
    public LanguagePack withActors(ActorLexicon others) {
        return with(others, frames);
    }

    private LanguagePack with(ActorLexicon otherActors, FrameLexicon otherFrames) {
        return new LanguagePack(
                ontology,
                otherActors,
                analyzer,
                segments,
                boundaries,
                grammar,
                classes,
                lightVerbs,
                otherFrames,
                cues,
                contexts,
                speech,
                times,
                numbers,
                places,
                gazetteer,
                ranker);
    }

    private static Model model(Resources language, String name) {
        try (InputStream in = language.open(name)) {
            return Model.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentenceBoundaries boundaries(Resources language) {
        try (InputStream in = language.open("boundaries.bin")) {
            return SentenceBoundaries.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ranker ranker(Resources language) {
        try (InputStream in = language.open("ranker.bin")) {
            return Ranker.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gazetteer gazetteer(Resources knowledge) {
        try (InputStream in = knowledge.open("places/gazetteer.bin")) {
            return Gazetteer.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Table(Resources language, List<Problem> problems) {
        <T> T read(String file, Reader<T> reader) {
            return reader.read(file, language.text(file), problems);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(String file, String content, List<Problem> problems);
    }
}
