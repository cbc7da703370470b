package org.actant.benchmarks;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.actant.Engine;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Metadata;
import org.actant.text.Sentence;

/// Raw articles to tokens, tags and dependency trees: the engine beside Stanford CoreNLP, on one
/// thread of one process, turn by turn.
///
/// `java -Xmx4g -XX:+UseSerialGC -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)"
/// org.actant.benchmarks.Comparison FILE ARTICLES`
public final class Comparison {
    private static final int REPEATS = 5;

    /// How long each is run before it is measured.
    private static final long WARM_UP_SECONDS = 30;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Article> articles;
    private final PrintStream out;

    private Comparison(List<Article> articles, PrintStream out) {
        this.articles = articles;
        this.out = out;
    }

    /// One of the two.
    ///
    /// @param analysis takes an article all the way and tells its number of tokens
    private record Analyser(String name, ToLongFunction<Article> analysis) {}

    /// One pass of an analyser over all articles.
    private record Pass(long tokens, double cpuSeconds) {
        double tokensPerSecond() {
            return tokens / cpuSeconds;
        }
    }

    public static void main(String[] arguments) {
        if (arguments.length != 2 || !arguments[1].matches("[1-9][0-9]{0,6}")) {
            System.err.println(
                    "Comparison needs two arguments: a file of articles and how many of them, such"
                            + " as news.jsonl.gz 200");
            System.exit(2);
            return;
        }
        // Text alone: what is known from outside it is of no use to the other.
        List<Article> articles =
                Articles.read(arguments[0], Integer.parseInt(arguments[1])).stream()
                        .map(article -> new Article(article.id(), article.text(), Metadata.NONE))
                        .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Comparison(articles, out).run(actant(), coreNlp());
    }

    private static Analyser actant() {
        Engine engine = Engine.english();
        return new Analyser(
                "Actant",
                article -> {
                    Document document = engine.segment(article);
                    long tokens = 0;
                    for (Sentence sentence : document.sentences()) {
                        tokens += engine.parse(sentence).size();
                    }
                    return tokens;
                });
    }

    private static Analyser coreNlp() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,depparse");
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return new Analyser(
                "CoreNLP",
                article ->
                        pipeline.process(article.text())
                                .get(CoreAnnotations.TokensAnnotation.class)
                                .size());
    }

    private void run(Analyser ours, Analyser theirs) {
        out.printf(
                Locale.ROOT,
                "%,d articles, %,d characters, Java %s; processor time of the one thread%n",
                articles.size(),
                articles.stream().mapToLong(article -> article.text().length()).sum(),
                Runtime.version());
        warmUp(ours);
        warmUp(theirs);
        List<Pass> us = new ArrayList<>();
        List<Pass> them = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            Pass our = pass(ours);
            Pass their = pass(theirs);
            us.add(our);
            them.add(their);
            ratios.add(our.tokensPerSecond() / their.tokensPerSecond());
            out.printf(
                    Locale.ROOT,
                    "%d  %s %,9.0f  %s %,9.0f  %5.1f times%n",
                    repeat + 1,
                    ours.name(),
                    our.tokensPerSecond(),
                    theirs.name(),
                    their.tokensPerSecond(),
                    ratios.getLast());
        }
        report(ours, us);
        report(theirs, them);
        out.printf(
                Locale.ROOT,
                "%s takes %.1f times as many tokens a second as %s (median of %d)%n",
                ours.name(),
                median(ratios),
                theirs.name(),
                REPEATS);
    }

    private void report(Analyser analyser, List<Pass> passes) {
        out.printf(
                Locale.ROOT,
                "%s: %,d tokens, %.2f s, %,.0f tokens a second of processor time%n",
                analyser.name(),
                passes.getFirst().tokens(),
                median(passes.stream().map(Pass::cpuSeconds).toList()),
                median(passes.stream().map(Pass::tokensPerSecond).toList()));
    }

    private void warmUp(Analyser analyser) {
        long start = System.nanoTime();
        int passes = 0;
        do {
            pass(analyser);
            passes++;
        } while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS));
        out.printf(Locale.ROOT, "%s is warm after %d passes%n", analyser.name(), passes);
    }

    private Pass pass(Analyser analyser) {
        long start = THREADS.getCurrentThreadCpuTime();
        long tokens = 0;
        for (Article article : articles) {
            tokens += analyser.analysis().applyAsLong(article);
        }
        return new Pass(tokens, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
