package org.actant.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.parse.Analyzer;
import org.actant.parse.Model;
import org.actant.parse.Network;
import org.actant.parse.Tree;
import org.actant.parse.Weights;
import org.actant.text.Sentence;
import org.actant.text.Token;

/// Learns the names of a model anew and leaves its tags, lemmas and trees as they are: `TrainNames
/// TREEBANKS EVAL KNOWLEDGE CORPUS MODEL`.
///
/// A network learns names beside tags and trees and finds them in the treebanks ([NameTeacher]);
/// the name tagger, which is quicker, learns from what is annotated and from what the network
/// finds.
public final class TrainNames {
    private static final List<String> TREEBANKS = List.of("en_ewt-train", "en_gum_open-train");
    private static final int TEACHER_ROUNDS = 6;
    private static final int TEACHER_COPIES = 3;
    private static final long TEACHER_SEED = 2;
    private static final int ROUNDS = 6;
    private static final int SEEDS = 3;
    private static final int COPIES = 4;

    /// Known names are looked for in one article of raw text in so many.
    private static final int STRIDE = 60;

    private final Path treebanks;
    private final Path eval;
    private final Path knowledge;
    private final Path corpus;

    TrainNames(Path treebanks, Path eval, Path knowledge, Path corpus) {
        this.treebanks = treebanks;
        this.eval = eval;
        this.knowledge = knowledge;
        this.corpus = corpus;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 5) {
            out.println("usage: TrainNames TREEBANKS EVAL KNOWLEDGE CORPUS|- MODEL");
            System.exit(2);
        }
        Path file = Path.of(arguments[4]);
        TrainNames training =
                new TrainNames(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]));
        save(training.named(Model.read(Files.readAllBytes(file)), out), file);
        Analyzer analyzer = new Analyzer(Model.read(Files.readAllBytes(file)));
        Path test = training.treebanks.resolve("en_ewt-test.ner.iob2.gz");
        out.println("en_ewt-test  " + NameScorer.of(analyzer, NameSources.iob(test)));
    }

    /// The same model with names.
    Model named(Model model, PrintStream out) throws IOException {
        List<NameExample> own = NameSources.iob(treebanks.resolve("en_ewt-dev.ner.iob2.gz"));
        List<NameExample> others =
                new ArrayList<>(NameSources.relations(eval.resolve("relations_re3d_dev.jsonl")));
        others.addAll(known());
        List<NameExample> entities =
                NameSources.entities(treebanks.resolve("en_gum_open-train.conllu.gz"));
        List<Tree> trees = new ArrayList<>();
        for (String name : TREEBANKS) {
            trees.addAll(Treebank.trees(treebanks.resolve(name + ".conllu.gz")));
        }
        NameTeacher teacher =
                new NameTeacher(
                        teacher(model, trees, own, entities, others, out), model.clusters());
        List<NameExample> examples = new ArrayList<>(others);
        for (int copy = 0; copy < COPIES; copy++) {
            examples.addAll(own);
        }
        entities.stream().filter(NameExample::hasOnlyPersons).forEach(examples::add);
        examples.addAll(teacher.examples(trees));
        Model draft = with(model, Train.NAMELESS);
        return with(draft, NameTraining.train(examples, draft, ROUNDS, SEEDS));
    }

    private static Network teacher(
            Model model,
            List<Tree> trees,
            List<NameExample> own,
            List<NameExample> entities,
            List<NameExample> others,
            PrintStream out) {
        Map<List<String>, NameExample> named = new HashMap<>();
        entities.forEach(example -> named.put(forms(example.sentence()), example));
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : Treebank.examples(trees, model.tags(), model.relations())) {
            NameExample known = named.get(forms(example.tree().sentence()));
            Lesson lesson = Lesson.of(example);
            lessons.add(known == null ? lesson : lesson.with(known));
        }
        for (int copy = 0; copy < TEACHER_COPIES; copy++) {
            own.forEach(example -> lessons.add(Lesson.of(example)));
        }
        others.forEach(example -> lessons.add(Lesson.of(example)));
        return NetworkTraining.train(
                lessons,
                model.clusters(),
                model.network().company(),
                model.tags().size(),
                model.relations().names().size(),
                NetworkTraining.USUAL,
                TEACHER_ROUNDS,
                TEACHER_SEED,
                (round, learned) -> out.println(round));
    }

    private static List<String> forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).toList();
    }

    private List<NameExample> known() throws IOException {
        List<NameExample> examples = new ArrayList<>();
        if (corpus.toString().equals("-")) {
            return examples;
        }
        KnownNames names = new KnownNames(knowledge);
        int[] articles = new int[1];
        RawText.articles(
                corpus,
                text -> {
                    if (articles[0]++ % STRIDE == 0) {
                        examples.addAll(names.examples(text));
                    }
                });
        return examples;
    }

    private static Model with(Model model, Weights names) {
        return new Model(
                model.tags(),
                model.relations(),
                model.clusters(),
                model.usualNames(),
                model.network(),
                model.lemmas(),
                names);
    }

    /// Writes a model in place of another.
    static void save(Model model, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            model.write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
