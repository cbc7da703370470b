package org.actant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.context.ContextFinder;
import org.actant.context.MagnitudeFinder;
import org.actant.context.Quotation;
import org.actant.context.QuotationFinder;
import org.actant.context.Speeches;
import org.actant.context.StatusFinder;
import org.actant.context.Time;
import org.actant.context.TimeAnchor;
import org.actant.event.EventFinder;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.Correction;
import org.actant.lexicon.FrameLexicon;
import org.actant.lexicon.Resources;
import org.actant.mention.ActorFinder;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.Chains;
import org.actant.mention.Coreference;
import org.actant.mention.NumberFinder;
import org.actant.mention.PlaceFinder;
import org.actant.mention.PlaceMention;
import org.actant.mention.TimeFinder;
import org.actant.ontology.Status;
import org.actant.parse.Analyzer;
import org.actant.parse.Tree;
import org.actant.relate.Evidence;
import org.actant.relate.EvidenceFinder;
import org.actant.relate.Relation;
import org.actant.relate.RelationFinder;
import org.actant.resolve.ActorResolver;
import org.actant.resolve.GazetteerCountries;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.resolve.PlaceResolver;
import org.actant.segment.Segmenter;
import org.actant.table.Problem;
import org.actant.table.TableException;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Turns an article into the political events it reports: who did what to whom, where and when, who
/// says so and how certain it is. Immutable, so one engine serves every thread.
public final class Engine {
    private final LanguagePack pack;
    private final Segmenter segmenter;
    private final Analyzer analyzer;
    private final ActorFinder actors;
    private final Coreference coreference;
    private final PlaceFinder places;
    private final PlaceResolver locator;
    private final TimeFinder times;
    private final NumberFinder numbers;
    private final QuotationFinder quotations;
    private final EventFinder events;
    private final ActorResolver resolver;
    private final EventCoder coder;
    private final RelationFinder relations;

    /// The engine for English, with everything that ships with Actant.
    public static Engine english() {
        return english(List.of(), Resources.knowledge());
    }

    /// The engine for English with a user's own actors.
    ///
    /// @param own tables of actors that go before those that ship, later ones before earlier ones
    /// @param knowledge what else is known: [Resources#knowledge], or that with files replaced
    /// @throws TableException naming every problem in every table
    public static Engine english(List<ActorTables.Own> own, Resources knowledge) {
        String language = "org/actant/english";
        ActorTables actors = ActorTables.load(Engine.class.getClassLoader(), language);
        for (ActorTables.Own table : own) {
            actors = actors.with(table);
        }
        return new Engine(
                LanguagePack.read(
                        Resources.onClassPath("/" + language + "/"),
                        knowledge,
                        "model/english.model",
                        actors));
    }

    public Engine(LanguagePack pack) {
        this.pack = pack;
        segmenter = new Segmenter(pack.segments(), pack.boundaries());
        analyzer = pack.analyzer();
        actors = new ActorFinder(pack.actors(), pack.grammar());
        coreference = new Coreference(pack.actors(), pack.grammar());
        places = new PlaceFinder(pack.places(), pack.gazetteer());
        locator = new PlaceResolver(pack.gazetteer(), pack.places());
        times = new TimeFinder(pack.times(), pack.numbers());
        numbers = new NumberFinder(pack.numbers());
        quotations = new QuotationFinder(pack.speech(), pack.grammar());
        events = new EventFinder(pack.frames(), pack.classes(), pack.grammar(), pack.lightVerbs());
        StatusFinder statuses = new StatusFinder(pack.cues(), pack.grammar());
        resolver =
                new ActorResolver(
                        pack.actors(), pack.grammar(), new GazetteerCountries(pack.gazetteer()));
        coder =
                new EventCoder(
                        pack.ontology(),
                        events,
                        resolver,
                        statuses,
                        new TimeAnchor(pack.times()),
                        new ContextFinder(pack.contexts()),
                        new MagnitudeFinder(pack.classes(), pack.grammar()),
                        new PlaceBinder(events, pack.places(), pack.grammar()));
        relations =
                new RelationFinder(
                        events,
                        statuses,
                        pack.ontology(),
                        new EvidenceFinder(
                                pack.frames(), pack.classes(), pack.ranker().classNames()),
                        pack.ranker());
    }

    /// Everything in an article: sentences and trees, mentions, quotations, events.
    public Reading read(Article article) {
        Scene scene = scene(article);
        List<Event> coded = new ArrayList<>();
        EventFinder.Antecedents before = EventFinder.Antecedents.NONE;
        for (Tree tree : scene.trees()) {
            List<EventFinder.Candidate> candidates = candidates(scene, tree, before);
            coded.addAll(coder.code(scene, tree, EventFinder.events(candidates)));
            before = EventFinder.Antecedents.of(tree, candidates);
        }
        return reading(scene, coded);
    }

    /// The same reading, with why each event is coded as it is, and why each other trigger is not.
    public Explanation explain(Article article) {
        Scene scene = scene(article);
        Explainer explainer = new Explainer(events, coder, scene);
        EventFinder.Antecedents before = EventFinder.Antecedents.NONE;
        for (Tree tree : scene.trees()) {
            List<EventFinder.Candidate> candidates = candidates(scene, tree, before);
            explainer.take(tree, candidates);
            before = EventFinder.Antecedents.of(tree, candidates);
        }
        return new Explanation(
                reading(scene, explainer.coded()), explainer.why(), explainer.notCoded());
    }

    private List<EventFinder.Candidate> candidates(
            Scene scene, Tree tree, EventFinder.Antecedents before) {
        return events.candidates(tree, new SceneNominals(scene, tree), before);
    }

    private Reading reading(Scene scene, List<Event> coded) {
        return new Reading(
                scene.document(),
                scene.published(),
                scene.trees(),
                coder.mentions(scene),
                coder.speeches(scene),
                coded);
    }

    /// The same engine with frames that mean what a user says they do. Shares all else with this
    /// one, so it costs little.
    ///
    /// @param corrections of several for one frame the last counts
    /// @throws TableException naming every correction that cannot be
    public Engine corrected(List<Correction> corrections) {
        List<Problem> problems = new ArrayList<>();
        FrameLexicon frames = pack.frames().corrected(corrections, pack.ontology(), problems);
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return new Engine(pack.withFrames(frames));
    }

    /// The heads of the mentions that name the same actor, chain by chain.
    public List<List<Span>> chains(Article article) {
        List<ActorMentions> named =
                segment(article).sentences().stream().map(this::parse).map(actors::find).toList();
        Map<Integer, Tree> trees = new HashMap<>();
        named.forEach(one -> trees.put(one.tree().sentence().index(), one.tree()));
        List<List<Span>> chains = new ArrayList<>();
        for (List<ActorMention> chain : Chains.of(named, coreference.link(named))) {
            List<Span> heads = new ArrayList<>();
            for (ActorMention mention : chain) {
                Tree tree = trees.get(mention.sentence());
                if (tree != null) {
                    heads.add(tree.sentence().tokens().get(mention.head()).span());
                }
            }
            chains.add(heads);
        }
        return chains;
    }

    /// Takes an article apart into sentences and tokens, boilerplate and dateline aside.
    public Document segment(Article article) {
        return segmenter.segment(article);
    }

    /// Tags, lemmas, names and the dependency tree of a sentence.
    public Tree parse(Sentence sentence) {
        return analyzer.analyze(sentence);
    }

    /// Whether what a word of a sentence names happened, as far as the sentence tells.
    ///
    /// @param token the word's index
    public Status status(Tree tree, int token) {
        return coder.status(tree, token).status();
    }

    /// When and where what each of these words names took place, in their order; nothing is known
    /// of words outside the article's sentences.
    public List<Occurrence> occurrences(Article article, List<Span> words) {
        Scene scene = scene(article);
        List<Occurrence> occurrences = new ArrayList<>();
        for (Span word : words) {
            occurrences.add(occurrence(scene, word));
        }
        return List.copyOf(occurrences);
    }

    private Occurrence occurrence(Scene scene, Span word) {
        for (Tree tree : scene.trees()) {
            if (!tree.sentence().span().overlaps(word)) {
                continue;
            }
            int first = -1;
            int last = -1;
            for (int token = 0; token < tree.size(); token++) {
                if (tree.span(token).overlaps(word)) {
                    first = first < 0 ? token : first;
                    last = token;
                }
            }
            if (first >= 0) {
                return coder.occurrence(scene, tree, tree.headOf(first, last));
            }
        }
        return new Occurrence(new Time.Unstated(), new Place.Unstated());
    }

    /// What the one does to the other, both given as words of the text. An empty span is somebody
    /// whom the text does not name.
    public Relation relate(String text, Span actor, Span recipient) {
        Scene scene = scene(new Article("relation", text, Metadata.NONE));
        return relations.find(scene.trees(), nominals(scene), actor, recipient);
    }

    /// What speaks for one relation or another between the two: what [#relate] learns from.
    public Evidence evidence(String text, Span actor, Span recipient) {
        Scene scene = scene(new Article("relation", text, Metadata.NONE));
        return relations.evidence(scene.trees(), nominals(scene), actor, recipient);
    }

    private Scene scene(Article article) {
        Document document = segment(article);
        return mention(document, document.sentences().stream().map(this::parse).toList());
    }

    private static List<SceneNominals> nominals(Scene scene) {
        return scene.trees().stream().map(tree -> new SceneNominals(scene, tree)).toList();
    }

    /// Who a phrase names.
    ///
    /// @param context text that the phrase comes from, empty where there is none
    /// @param date the day that offices are looked up at, `null` for the present
    /// @param country code of the country that a role without one belongs to, `null` where it is
    ///   not known
    public Participant resolve(
            String phrase, String context, @Nullable LocalDate date, @Nullable String country) {
        Article article = new Article("phrase", phrase, Metadata.NONE);
        List<Sentence> sentences = segmenter.segment(article).sentences();
        if (sentences.isEmpty()) {
            return new Participant(
                    new Span(0, phrase.length()),
                    phrase,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    "no words");
        }
        List<Tree> around =
                segmenter
                        .segment(new Article("context", context, Metadata.NONE))
                        .sentences()
                        .stream()
                        .map(this::parse)
                        .toList();
        return resolver.resolvePhrase(parse(sentences.getFirst()), date, country, around);
    }

    private Scene mention(Document document, List<Tree> trees) {
        LocalDate published = times.published(document);
        List<ActorMentions> named = trees.stream().map(actors::find).toList();
        List<PlaceMention> located = places.find(document, trees);
        List<Place> resolved = locator.resolve(document, located);
        List<Quotation> spoken = quotations.find(document, trees);
        return new Scene(
                document,
                published,
                trees,
                named,
                coreference.link(named),
                located,
                resolved,
                reportedFrom(located, resolved, named, published),
                times.find(document, published),
                numbers.find(document),
                spoken,
                new Speeches(spoken));
    }

    /// The country of the dateline, if the report speaks of it: one written in Geneva is seldom
    /// about Switzerland. `null` if there is none.
    private @Nullable String reportedFrom(
            List<PlaceMention> places,
            List<Place> located,
            List<ActorMentions> named,
            @Nullable LocalDate published) {
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).sentence() == PlaceMention.DATELINE
                    && located.get(index) instanceof Place.Resolved dateline) {
                String country = dateline.countryCode();
                return resolver.countries(named, published).containsKey(country) ? country : null;
            }
        }
        return null;
    }
}
