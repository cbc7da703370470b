package org.actant.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Takes articles one by one and tells which are copies of others and which tell of the same
/// happening. Nothing is thrown away: every article is linked, with the reason.
///
/// The links are a function of the set of articles, whatever their order. Adding one compares it
/// with the few earlier ones that share phrases or telling words with it, not with all. Not for
/// several threads at once.
public final class StoryFinder {
    private final StorySettings settings;
    private final Index index;
    private final List<Outline> articles = new ArrayList<>();

    /// The text of each article.
    private final List<Integer> textOf = new ArrayList<>();

    private final Map<Text, Integer> numbers = new HashMap<>();

    /// A sketch of each text.
    private final List<Sketch> texts = new ArrayList<>();

    private final List<Edge> edges = new ArrayList<>();

    public StoryFinder(StorySettings settings) {
        this.settings = settings;
        this.index = new Index(settings);
    }

    /// Takes an article.
    public void add(Sketch sketch) {
        articles.add(sketch.outline());
        Text text = Text.of(sketch.outline());
        Integer known = numbers.get(text);
        if (known != null) {
            textOf.add(known);
            return;
        }
        int number = texts.size();
        numbers.put(text, number);
        textOf.add(number);
        texts.add(sketch);
        long[] addresses = sketch.addresses();
        SortedSet<Integer> candidates = new TreeSet<>(index.versions(addresses));
        candidates.addAll(index.related(sketch));
        for (int candidate : candidates) {
            Edge edge = texts.get(candidate).compare(candidate, sketch, number, settings);
            if (edge != null) {
                edges.add(edge);
            }
        }
        index.add(number, sketch, addresses);
    }

    /// The link of every article so far, in the order in which they were added.
    public List<StoryLink> links() {
        return StoryLinks.of(articles, textOf, edges, settings);
    }
}
