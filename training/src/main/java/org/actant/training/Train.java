package org.actant.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.parse.Analyzer;
import org.actant.parse.Clusters;
import org.actant.parse.Model;
import org.actant.parse.NameTags;
import org.actant.parse.Network;
import org.actant.parse.Relations;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.parse.Weights;

/// Trains a model: `Train TREEBANKS EVAL KNOWLEDGE CORPUS OUTPUT`, where `-` as the corpus leaves
/// out all that is learned from raw text.
public final class Train {
    private static final List<String> LEARNED =
            List.of("en_ewt-train", "en_ewt-dev", "en_gum_open-train", "en_gum_open-dev");
    private static final List<String> TESTED = List.of("en_ewt-test", "en_gum_open-test");
    private static final int ROUNDS = 16;

    /// No name weights yet.
    static final Weights NAMELESS = new Weights(1, NameTags.COUNT, new int[2], new short[0]);

    private final Path treebanks;
    private final Path eval;
    private final Path knowledge;
    private final Path corpus;
    private final Path output;
    private final long start = System.nanoTime();

    private Train(Path treebanks, Path eval, Path knowledge, Path corpus, Path output) {
        this.treebanks = treebanks;
        this.eval = eval;
        this.knowledge = knowledge;
        this.corpus = corpus;
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            System.err.println("usage: Train TREEBANKS EVAL KNOWLEDGE CORPUS|- OUTPUT");
            System.exit(2);
        }
        new Train(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]),
                        Path.of(arguments[4]))
                .run();
    }

    private void run() throws IOException {
        List<Tree> trees = new ArrayList<>();
        for (String name : LEARNED) {
            trees.addAll(Treebank.trees(treebanks.resolve(name + ".conllu.gz")));
        }
        Tags tags = tags(trees);
        Relations relations = relations(trees);
        List<Example> examples = Treebank.examples(trees, tags, relations);
        say(
                "%d sentences, %d words, %d tags, %d relations"
                        .formatted(
                                examples.size(),
                                Example.words(examples),
                                tags.size(),
                                relations.names().size()));
        ClusterTraining training = new ClusterTraining();
        Clusters clusters = clusters(trees, training);
        say("word classes and vectors");
        Network network =
                NetworkTraining.train(
                        examples.stream().map(Lesson::of).toList(),
                        clusters,
                        training.company(),
                        tags.size(),
                        relations.names().size(),
                        NetworkTraining.USUAL,
                        ROUNDS,
                        1,
                        (round, learned) -> say(round));
        say("network");
        Clusters usual = UsualNames.table();
        Model draft =
                new Model(
                        tags,
                        relations,
                        clusters,
                        usual,
                        network,
                        LemmaTraining.train(examples),
                        NAMELESS);
        TrainNames.save(draft, output);
        TrainNames names = new TrainNames(treebanks, eval, knowledge, corpus);
        TrainNames.save(names.named(Model.read(Files.readAllBytes(output)), System.out), output);
        say("names; %s: %d bytes".formatted(output, Files.size(output)));
        Analyzer analyzer = new Analyzer(Model.read(Files.readAllBytes(output)));
        for (String name : TESTED) {
            List<Tree> gold = Treebank.trees(treebanks.resolve(name + ".conllu.gz"));
            say(name + "  " + Scorer.of(analyzer, gold));
        }
        List<NameExample> test = NameSources.iob(treebanks.resolve("en_ewt-test.ner.iob2.gz"));
        say("en_ewt-test  " + NameScorer.of(analyzer, test));
    }

    private Clusters clusters(List<Tree> trees, ClusterTraining training) throws IOException {
        if (corpus.toString().equals("-")) {
            return Clusters.NONE;
        }
        for (Tree tree : trees) {
            training.add(tree.sentence().tokens());
        }
        RawText.articles(corpus, text -> training.add(RawText.tokens(text)));
        say("corpus read");
        return training.train();
    }

    static Tags tags(List<Tree> trees) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                counts.merge(tree.upos(i) + " " + tree.xpos(i), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < 3);
        return new Tags(List.copyOf(counts.keySet()));
    }

    static Relations relations(List<Tree> trees) {
        TreeSet<String> names = new TreeSet<>();
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                names.add(tree.relation(i));
            }
        }
        names.remove("root");
        List<String> list = new ArrayList<>(names);
        list.add(0, "root");
        return new Relations(list);
    }

    private void say(String what) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
