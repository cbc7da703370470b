package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.actant.Engine;
import org.actant.app.json.Json;
import org.actant.story.Sketch;
import org.actant.story.Sketcher;
import org.actant.story.StoryFinder;
import org.actant.story.StoryLink;
import org.actant.story.StorySettings;
import org.actant.text.Article;

/// Stories and copies. The records are articles, with or without pairs (`a`, `b`, `jaccard5`) among
/// them.
///
/// With pairs: a pair of articles counts as found when both are in the same group of copies, and as
/// true when a record of pairs gives it at least .8; every other pair of the file is false.
///
/// Without: B³ (Bagga and Baldwin 1998) of the stories against `same_event_cluster`, with 95 %
/// intervals from a bootstrap over topics; then with the settings chosen on one half of the topics
/// and scored on the other.
final class StorySet implements GoldSet {
    private static final double COPY = 0.8;
    private static final int SAMPLES = 1000;
    private static final long SEED = 20221027;
    private static final double[] ALIKE = {0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24};
    private static final double[] CONTRAST = {0, 0.6, 0.65, 0.7, 0.75, 0.8};

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        Sketcher sketcher = Sketcher.english();
        List<Json.Fields> articles =
                records.stream().filter(record -> record.text("text") != null).toList();
        List<Sketch> sketches =
                articles.parallelStream().map(record -> sketch(record, sketcher)).toList();
        return articles.size() < records.size()
                ? copies(sketches, records)
                : stories(articles, sketches);
    }

    private static Sketch sketch(Json.Fields record, Sketcher sketcher) {
        Article article = GoldText.of(record, "text").article(record, "date");
        return sketcher.sketch(article);
    }

    private static List<StoryLink> links(List<Sketch> sketches, StorySettings settings) {
        StoryFinder finder = new StoryFinder(settings);
        sketches.forEach(finder::add);
        return finder.links();
    }

    private record Pair(String a, String b) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private static String copies(List<Sketch> sketches, List<Json.Fields> records) {
        Map<Pair, Double> gold = new HashMap<>();
        for (Json.Fields record : records) {
            String a = record.name("a");
            String b = record.name("b");
            Double share = record.number("jaccard5");
            if (a != null && b != null && share != null) {
                gold.put(Pair.of(a, b), share);
            }
        }
        Map<String, List<String>> groups = new HashMap<>();
        Map<String, String> originals = new HashMap<>();
        List<StoryLink> links = links(sketches, StorySettings.STANDARD);
        for (StoryLink link : links) {
            if (link.duplicateOf() != null) {
                originals.put(link.id(), link.duplicateOf());
            }
        }
        for (StoryLink link : links) {
            groups.computeIfAbsent(root(link.id(), originals), id -> new ArrayList<>())
                    .add(link.id());
        }
        List<Mark> marks = new ArrayList<>();
        TreeSet<String> found = new TreeSet<>();
        for (List<String> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Pair pair = Pair.of(group.get(i), group.get(j));
                    boolean right = gold.getOrDefault(pair, 0.0) >= COPY;
                    marks.add(right ? Mark.right("copies") : Mark.wrong("copies"));
                    found.add(pair.a() + "\n" + pair.b());
                }
            }
        }
        gold.forEach((pair, share) -> {
            if (share >= COPY && !found.contains(pair.a() + "\n" + pair.b())) {
                marks.add(Mark.missed("copies"));
            }
        });
        return new Scores(List.of("copies"), marks.stream().map(List::of).toList())
                .table("pairs", Scores.Averages.NONE);
    }

    private static String root(String id, Map<String, String> originals) {
        String root = id;
        for (String next = originals.get(root); next != null; next = originals.get(root)) {
            root = next;
        }
        return root;
    }

    /// An article with its gold story.
    private record Told(int topic, String story, Sketch sketch) {}

    /// B³ precision and recall of one article.
    private record Cubed(int topic, double precision, double recall) {}

    private static String stories(List<Json.Fields> records, List<Sketch> sketches) {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Integer topic = records.get(i).integer("topic");
            String story = records.get(i).name("same_event_cluster");
            if (topic == null || story == null) {
                throw new IllegalArgumentException(
                        "The record %s has no \"topic\" or \"same_event_cluster\""
                                .formatted(records.get(i).name("id")));
            }
            all.add(new Told(topic, topic + " " + story, sketches.get(i)));
        }
        List<Integer> topics = List.copyOf(new TreeSet<>(all.stream().map(Told::topic).toList()));
        Integer middle = topics.get(topics.size() / 2);
        StringBuilder table = new StringBuilder();
        table.append(
                "%-52s %6s %6s %6s   %s%n".formatted("stories (B³)", "P", "R", "F1", "95 % of F1"));
        table.append(line("all, standard settings", cubed(all, StorySettings.STANDARD)));
        halves(table, all, "second half", topic -> topic < middle);
        halves(table, all, "first half", topic -> topic >= middle);
        halves(table, all, "every second", topic -> topics.indexOf(topic) % 2 == 0);
        halves(table, all, "every other second", topic -> topics.indexOf(topic) % 2 == 1);
        return table.toString();
    }

    private static void halves(
            StringBuilder table, List<Told> all, String name, Predicate<Integer> chosenOn) {
        List<Told> ours = all.stream().filter(told -> chosenOn.test(told.topic())).toList();
        List<Told> theirs = all.stream().filter(told -> !chosenOn.test(told.topic())).toList();
        StorySettings best = StorySettings.STANDARD;
        double highest = -1;
        for (double contrast : CONTRAST) {
            for (double alike : ALIKE) {
                StorySettings settings = StorySettings.STANDARD.withGroups(alike, contrast);
                double score = f1(cubed(ours, settings));
                if (score > highest) {
                    highest = score;
                    best = settings;
                }
            }
        }
        String label =
                "%s, chosen on the rest: alike %s, contrast %s"
                        .formatted(name, best.alike(), best.contrast());
        table.append(line(label, cubed(theirs, best)));
    }

    private static List<Cubed> cubed(List<Told> articles, StorySettings settings) {
        List<StoryLink> links = links(articles.stream().map(Told::sketch).toList(), settings);
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> gold = new HashMap<>();
        Map<Pair, Integer> both = new HashMap<>();
        for (int i = 0; i < links.size(); i++) {
            given.merge(links.get(i).story(), 1, Integer::sum);
            gold.merge(articles.get(i).story(), 1, Integer::sum);
            both.merge(pair(links.get(i), articles.get(i)), 1, Integer::sum);
        }
        List<Cubed> cubed = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            double common = both.getOrDefault(pair(links.get(i), articles.get(i)), 0);
            cubed.add(
                    new Cubed(
                            articles.get(i).topic(),
                            common / given.getOrDefault(links.get(i).story(), 1),
                            common / gold.getOrDefault(articles.get(i).story(), 1)));
        }
        return cubed;
    }

    private static Pair pair(StoryLink link, Told told) {
        return new Pair(link.story(), told.story());
    }

    private static double f1(List<Cubed> cubed) {
        return f1(mean(cubed, true), mean(cubed, false));
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double mean(List<Cubed> cubed, boolean precision) {
        return cubed.stream()
                .mapToDouble(one -> precision ? one.precision() : one.recall())
                .average()
                .orElse(0);
    }

    private static String line(String label, List<Cubed> cubed) {
        Map<Integer, List<Cubed>> byTopic = new HashMap<>();
        cubed.forEach(one -> byTopic.computeIfAbsent(one.topic(), t -> new ArrayList<>()).add(one));
        List<List<Cubed>> topics =
                byTopic.keySet().stream().sorted().map(byTopic::get).map(List::copyOf).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] samples = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Cubed> drawn = new ArrayList<>();
            for (int i = 0; i < topics.size(); i++) {
                drawn.addAll(topics.get(random.nextInt(topics.size())));
            }
            samples[sample] = f1(drawn);
        }
        Arrays.sort(samples);
        return "%-52s %6s %6s %6s   %s–%s%n"
                .formatted(
                        label,
                        Scores.figure(mean(cubed, true)),
                        Scores.figure(mean(cubed, false)),
                        Scores.figure(f1(cubed)),
                        Scores.figure(samples[(int) Math.round(0.025 * (SAMPLES - 1))]),
                        Scores.figure(samples[(int) Math.round(0.975 * (SAMPLES - 1))]));
    }
}
