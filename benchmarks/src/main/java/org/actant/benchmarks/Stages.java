package org.actant.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.actant.Engine;
import org.actant.LanguagePack;
import org.actant.context.QuotationFinder;
import org.actant.event.EventFinder;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.Resources;
import org.actant.mention.ActorFinder;
import org.actant.mention.ActorMentions;
import org.actant.mention.Coreference;
import org.actant.mention.NumberFinder;
import org.actant.mention.PlaceFinder;
import org.actant.mention.PlaceMention;
import org.actant.mention.TimeFinder;
import org.actant.parse.Tree;
import org.actant.resolve.PlaceResolver;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Tokens a second of each stage of the engine on its own, and of the whole way. Each stage is
/// given what those before it have made. One operation goes through all articles.
///
/// The system property `actant.articles` names a file of articles, `actant.count` how many of them
/// are read.
@BenchmarkMode(Mode.Throughput)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 2, timeUnit = TimeUnit.SECONDS)
public class Stages {
    /// How many tokens went through.
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {
        public long tokens;
    }

    /// An article and what each stage has made of it.
    private record Stage(
            Document document,
            @Nullable LocalDate published,
            List<Tree> trees,
            List<ActorMentions> actors,
            List<PlaceMention> places,
            List<MentionedNominals> nominals) {}

    /// The engine, its parts and the articles.
    @State(Scope.Benchmark)
    public static class Parts {
        private final Engine engine;
        private final ActorFinder actors;
        private final Coreference coreference;
        private final PlaceFinder places;
        private final PlaceResolver locator;
        private final TimeFinder times;
        private final NumberFinder numbers;
        private final QuotationFinder quotations;
        private final EventFinder events;
        private final List<Article> articles;
        private final List<Stage> stages;
        private final long tokens;

        public Parts() {
            String language = "org/actant/english";
            LanguagePack pack =
                    LanguagePack.read(
                            Resources.onClassPath("/" + language + "/"),
                            Resources.knowledge(),
                            "model/english.model",
                            ActorTables.load(Engine.class.getClassLoader(), language));
            engine = new Engine(pack);
            actors = new ActorFinder(pack.actors(), pack.grammar());
            coreference = new Coreference(pack.actors(), pack.grammar());
            places = new PlaceFinder(pack.places(), pack.gazetteer());
            locator = new PlaceResolver(pack.gazetteer(), pack.places());
            times = new TimeFinder(pack.times(), pack.numbers());
            numbers = new NumberFinder(pack.numbers());
            quotations = new QuotationFinder(pack.speech(), pack.grammar());
            events =
                    new EventFinder(
                            pack.frames(), pack.classes(), pack.grammar(), pack.lightVerbs());
            articles =
                    Articles.read(
                            System.getProperty("actant.articles", "examples/demo/articles.jsonl"),
                            Integer.getInteger("actant.count", 200));
            stages = articles.stream().map(this::stage).toList();
            tokens =
                    stages.stream()
                            .flatMap(stage -> stage.document().sentences().stream())
                            .mapToLong(sentence -> sentence.tokens().size())
                            .sum();
        }

        private Stage stage(Article article) {
            Document document = engine.segment(article);
            List<Tree> trees = document.sentences().stream().map(engine::parse).toList();
            List<ActorMentions> named = trees.stream().map(actors::find).toList();
            List<PlaceMention> located = places.find(document, trees);
            return new Stage(
                    document,
                    times.published(document),
                    trees,
                    named,
                    located,
                    named.stream().map(one -> MentionedNominals.of(one, located)).toList());
        }
    }

    /// Boilerplate, dateline, sentences and tokens.
    @Benchmark
    public void segment(Parts parts, Counter counter, Blackhole blackhole) {
        for (Article article : parts.articles) {
            blackhole.consume(parts.engine.segment(article));
        }
        counter.tokens += parts.tokens;
    }

    /// Tags, trees, lemmas and names.
    @Benchmark
    public void parse(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            for (Sentence sentence : stage.document().sentences()) {
                blackhole.consume(parts.engine.parse(sentence));
            }
        }
        counter.tokens += parts.tokens;
    }

    /// The words that name actors.
    @Benchmark
    public void actors(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            for (Tree tree : stage.trees()) {
                blackhole.consume(parts.actors.find(tree));
            }
        }
        counter.tokens += parts.tokens;
    }

    /// Who is meant by *he* and *the minister*.
    @Benchmark
    public void coreference(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            blackhole.consume(parts.coreference.link(stage.actors()));
        }
        counter.tokens += parts.tokens;
    }

    /// The words that name places.
    @Benchmark
    public void places(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            blackhole.consume(parts.places.find(stage.document(), stage.trees()));
        }
        counter.tokens += parts.tokens;
    }

    /// Their places on the map.
    @Benchmark
    public void map(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            blackhole.consume(parts.locator.resolve(stage.document(), stage.places()));
        }
        counter.tokens += parts.tokens;
    }

    /// Times and the day of publication.
    @Benchmark
    public void times(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            blackhole.consume(parts.times.published(stage.document()));
            blackhole.consume(parts.times.find(stage.document(), stage.published()));
        }
        counter.tokens += parts.tokens;
    }

    @Benchmark
    public void numbers(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            blackhole.consume(parts.numbers.find(stage.document()));
        }
        counter.tokens += parts.tokens;
    }

    /// Quotations and the words for their speakers.
    @Benchmark
    public void quotations(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            blackhole.consume(parts.quotations.find(stage.document(), stage.trees()));
        }
        counter.tokens += parts.tokens;
    }

    /// Triggers, the frames that hold there, and who stands in their roles.
    @Benchmark
    public void events(Parts parts, Counter counter, Blackhole blackhole) {
        for (Stage stage : parts.stages) {
            for (int index = 0; index < stage.trees().size(); index++) {
                blackhole.consume(
                        EventFinder.events(
                                parts.events.candidates(
                                        stage.trees().get(index), stage.nominals().get(index))));
            }
        }
        counter.tokens += parts.tokens;
    }

    /// The whole way: all of the above, codes, status, contexts and magnitudes.
    @Benchmark
    public void read(Parts parts, Counter counter, Blackhole blackhole) {
        for (Article article : parts.articles) {
            blackhole.consume(parts.engine.read(article));
        }
        counter.tokens += parts.tokens;
    }
}
