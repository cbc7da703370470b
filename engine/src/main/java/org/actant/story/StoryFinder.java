package org.actant.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes articles one by one and tells which are copies of others and which tell of the same
/// happening. Nothing is thrown away: every article is linked, with the reason.
///
/// The links are a function of the set of articles, whatever their order. Adding one compares it
/// with the few earlier ones that share phrases or telling words with it, not with all. Not for
/// several threads at once.
public final class StoryFinder {
    private final StorySettings settings;
    private final Index index;
    private final List<Sketch> sketches = new ArrayList<>();

    /// The text of each sketch.
    private final List<Integer> textOf = new ArrayList<>();

    private final Map<Text, Integer> numbers = new HashMap<>();

    /// For each text the sketch that comes first.
    private final List<Sketch> texts = new ArrayList<>();

    private final List<Edge> edges = new ArrayList<>();

    public StoryFinder(StorySettings settings) {
        this.settings = settings;
        this.index = new Index(settings.days());
    }

    /// Takes an article.
    public void add(Sketch sketch) {
        sketches.add(sketch);
        Text text = Text.of(sketch);
        Integer known = numbers.get(text);
        if (known != null) {
            textOf.add(known);
            texts.set(known, first(texts.get(known), sketch));
            return;
        }
        int number = texts.size();
        numbers.put(text, number);
        textOf.add(number);
        texts.add(sketch);
        long[] addresses = sketch.shingles().addresses();
        SortedSet<Integer> candidates = new TreeSet<>(index.versions(addresses));
        candidates.addAll(index.related(sketch));
        for (int candidate : candidates) {
            Edge edge = compare(candidate, number);
            if (edge != null) {
                edges.add(edge);
            }
        }
        index.add(number, sketch, addresses);
    }

    private static Sketch first(Sketch one, Sketch other) {
        return Sketch.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private @Nullable Edge compare(int a, int b) {
        Sketch one = texts.get(a);
        Sketch other = texts.get(b);
        double phrases = one.shingles().jaccard(other.shingles());
        if (phrases >= settings.copy()) {
            return new Edge(a, b, phrases, one.profile().cosine(other.profile()));
        }
        if (!near(one.date(), other.date())) {
            return null;
        }
        double cosine = one.profile().cosine(other.profile());
        return phrases >= settings.version() || cosine >= settings.alike() * WEAKEST
                ? new Edge(a, b, phrases, cosine)
                : null;
    }

    /// The lowest similarity that is kept, as a share of the lowest average that makes a story.
    private static final double WEAKEST = 0.7;

    private boolean near(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null
                || other == null
                || Math.abs(ChronoUnit.DAYS.between(one, other)) <= settings.days();
    }

    /// The link of every article so far, in the order in which they were added.
    public List<StoryLink> links() {
        Reports reports = Reports.of(texts, edges, settings);
        int[] stories = StoryGroups.of(reports.size(), reports.similarities(), settings);
        Map<Integer, Integer> articles = new HashMap<>();
        textOf.forEach(text -> articles.merge(text, 1, Integer::sum));
        Reasons reasons = new Reasons(texts, reports, stories, articles, settings);
        List<StoryLink> links = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            links.add(reasons.link(sketches.get(i), textOf.get(i)));
        }
        return Collections.unmodifiableList(links);
    }
}
