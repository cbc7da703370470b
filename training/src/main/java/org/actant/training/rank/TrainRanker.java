package org.actant.training.rank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.actant.Engine;
import org.actant.LanguagePack;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.Resources;
import org.actant.relate.Ranker;
import org.actant.table.Problem;
import org.actant.table.Table;

/// Trains the ranker of relations and scores it by cross-validation: `TrainRanker EVAL OUTPUT`, or
/// with `-` as the output to score it only, leaving out each group of features in turn. The
/// language pack has to be on the class path.
public final class TrainRanker {
    private static final String LANGUAGE = "org/actant/english";
    private static final String FILE = "ranker.bin";
    private static final List<String> CLASSES =
            List.of("classes-core.tsv", "classes.tsv", "classes-force.tsv");
    private static final List<String> GROUPS = List.of("F", "L", "P", "C", "W", "S", "A");
    private static final int DIVISIONS = 3;
    private static final double QUAD_WEIGHT = .3;

    private TrainRanker() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: TrainRanker EVAL OUTPUT|-");
            System.exit(2);
        }
        Path eval = Path.of(arguments[0]);
        Resources language = Resources.onClassPath("/" + LANGUAGE + "/");
        List<String> classNames = classNames(language);
        Lessons reader = new Lessons(engine(language, classNames));
        List<Lesson> lessons = reader.roots(eval.resolve("events_plover_dev.jsonl"));
        List<Lesson> others =
                reader.quads(eval.resolve("events_quad_dev.jsonl"), QUAD_WEIGHT, lessons);
        List<Lesson> own = reader.own(MarkedSentences.all());
        say(
                "%d examples, %d with a quad class alone, %d of our own"
                        .formatted(lessons.size(), others.size(), own.size()));
        List<Lesson> quads = List.copyOf(others);
        others.addAll(own);
        score("everything", lessons, others, List.of());
        if (arguments[1].equals("-")) {
            score("no quad classes", lessons, own, List.of());
            score("no own sentences", lessons, quads, List.of());
            across("own on others", own, lessons);
            across("others on own", lessons, own);
            for (String group : GROUPS) {
                score("without " + group, lessons, others, List.of(group));
            }
            score("without F L", lessons, others, List.of("F", "L"));
            List<String> rest = new ArrayList<>(GROUPS);
            rest.remove("F");
            score("F alone", lessons, others, rest);
            return;
        }
        List<Lesson> all = new ArrayList<>(lessons);
        all.addAll(others);
        save(Regression.learn(all, classNames), Path.of(arguments[1]));
    }

    private static void across(String name, List<Lesson> learned, List<Lesson> scored) {
        Trial trial = Trial.across(learned, scored);
        say("%-16s roots %.3f  quad %.3f".formatted(name, trial.roots(), trial.quads()));
    }

    private static void score(
            String name, List<Lesson> lessons, List<Lesson> others, List<String> without) {
        double roots = 0;
        double quads = 0;
        for (int division = 1; division < DIVISIONS; division++) {
            Trial trial = Trial.run(lessons, others, without, division);
            roots += trial.roots() / DIVISIONS;
            quads += trial.quads() / DIVISIONS;
        }
        Trial trial = Trial.run(lessons, others, without, 0);
        roots += trial.roots() / DIVISIONS;
        quads += trial.quads() / DIVISIONS;
        double[] rootInterval = trial.interval(false);
        double[] quadInterval = trial.interval(true);
        say(
                "%-16s roots %.3f (%.3f to %.3f)  quad %.3f (%.3f to %.3f)  mean of %d: %.3f  %.3f"
                        .formatted(
                                name,
                                trial.roots(),
                                rootInterval[0],
                                rootInterval[1],
                                trial.quads(),
                                quadInterval[0],
                                quadInterval[1],
                                DIVISIONS,
                                roots,
                                quads));
        if (without.isEmpty()) {
            say(trial.table());
        }
    }

    /// An engine whose ranker knows nothing yet but what to look at.
    private static Engine engine(Resources language, List<String> classNames) throws IOException {
        ByteArrayOutputStream untrained = new ByteArrayOutputStream();
        new Ranker(Answers.events(), classNames, Map.of()).write(untrained);
        return new Engine(
                LanguagePack.read(
                        name ->
                                name.equals(FILE)
                                        ? new ByteArrayInputStream(untrained.toByteArray())
                                        : language.open(name),
                        Resources.onClassPath("/org/actant/knowledge/"),
                        "model/english.model",
                        ActorTables.load(Engine.class.getClassLoader(), LANGUAGE)));
    }

    private static List<String> classNames(Resources language) {
        TreeSet<String> names = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : CLASSES) {
            Table table =
                    Table.parse(
                            file,
                            language.text(file),
                            List.of("class", "parents", "members"),
                            problems);
            table.rows().forEach(row -> names.add(row.field(0)));
        }
        return List.copyOf(names);
    }

    private static void save(Ranker ranker, Path output) throws IOException {
        Path part = output.resolveSibling(output.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            ranker.write(out);
        }
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
        say("%s: %d features, %d bytes".formatted(output, ranker.size(), Files.size(output)));
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
