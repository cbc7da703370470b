package org.actant.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report with all its copies counts once: copies say nothing about what other reports share.
/// Reports are numbered by their first text, earliest first.
final class Reports {
    private final int[] reportOf;
    private final @Nullable Edge[] copies;
    private final int[] firstText;
    private final List<List<Edge>> edgesOf;
    private final List<StoryGroups.Similarity> similarities;

    private Reports(
            int[] reportOf,
            @Nullable Edge[] copies,
            int[] firstText,
            List<List<Edge>> edgesOf,
            List<StoryGroups.Similarity> similarities) {
        this.reportOf = reportOf;
        this.copies = copies;
        this.firstText = firstText;
        this.edgesOf = edgesOf;
        this.similarities = similarities;
    }

    static Reports of(List<Outline> texts, List<Edge> edges, StorySettings settings) {
        List<Integer> order = new ArrayList<>();
        List<List<Edge>> edgesOf = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            order.add(text);
            edgesOf.add(new ArrayList<>());
        }
        order.sort(Comparator.comparing(texts::get, Outline.ORDER));
        int[] rank = new int[texts.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[order.get(i)] = i;
        }
        for (Edge edge : edges) {
            edgesOf.get(edge.a()).add(edge);
            edgesOf.get(edge.b()).add(edge);
        }
        for (int text = 0; text < rank.length; text++) {
            int one = text;
            edgesOf.get(text).sort(Comparator.comparingInt(edge -> rank[edge.other(one)]));
        }
        int[] reportOf = new int[rank.length];
        @Nullable Edge[] copies = new @Nullable Edge[rank.length];
        Arrays.fill(reportOf, -1);
        List<Integer> first = new ArrayList<>();
        for (int text : order) {
            if (reportOf[text] < 0) {
                copies(text, first.size(), edgesOf, settings.copy(), reportOf, copies);
                first.add(text);
            }
        }
        return new Reports(
                reportOf,
                copies,
                first.stream().mapToInt(Integer::intValue).toArray(),
                edgesOf,
                similarities(edges, reportOf));
    }

    /// Walks from a report's first text to its copies, to their copies, and so on, so that each is
    /// linked to a text of which it really is a copy.
    private static void copies(
            int first,
            int report,
            List<List<Edge>> edgesOf,
            double copy,
            int[] reportOf,
            @Nullable Edge[] copies) {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(first);
        reportOf[first] = report;
        for (Integer text = waiting.poll(); text != null; text = waiting.poll()) {
            for (Edge edge : edgesOf.get(text)) {
                int other = edge.other(text);
                if (edge.phrases() >= copy && reportOf[other] < 0) {
                    reportOf[other] = report;
                    copies[other] = edge;
                    waiting.add(other);
                }
            }
        }
    }

    private record Pair(int a, int b) {}

    /// How alike two reports are: as their most similar texts.
    private static List<StoryGroups.Similarity> similarities(List<Edge> edges, int[] reportOf) {
        Map<Pair, Double> best = new HashMap<>();
        for (Edge edge : edges) {
            int a = reportOf[edge.a()];
            int b = reportOf[edge.b()];
            if (a != b) {
                best.merge(new Pair(Math.min(a, b), Math.max(a, b)), edge.similarity(), Math::max);
            }
        }
        List<StoryGroups.Similarity> similarities = new ArrayList<>();
        best.forEach((pair, value) ->
                similarities.add(new StoryGroups.Similarity(pair.a(), pair.b(), value)));
        return similarities;
    }

    /// How many reports there are.
    int size() {
        return firstText.length;
    }

    List<StoryGroups.Similarity> similarities() {
        return similarities;
    }

    int reportOf(int text) {
        return reportOf[text];
    }

    int firstText(int report) {
        return firstText[report];
    }

    /// What ties this text to the one of which it is a copy; `null` where it is a report's first.
    @Nullable Edge copy(int text) {
        return copies[text];
    }

    /// The strongest tie of this text to another report of the same story, `null` where it has
    /// none.
    @Nullable Edge tie(int text, int[] stories) {
        Edge best = null;
        for (Edge edge : edgesOf.get(text)) {
            int other = reportOf[edge.other(text)];
            if (other != reportOf[text]
                    && stories[other] == stories[reportOf[text]]
                    && (best == null || edge.similarity() > best.similarity())) {
                best = edge;
            }
        }
        return best;
    }
}
