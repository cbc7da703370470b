package org.actant.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Puts reports together, the most alike first (agglomerative clustering by average similarity),
/// over the similarities that are known; all others count as 0.
///
/// Two groups become one only when they are [alike][StorySettings#alike] and also stand in
/// [contrast][StorySettings#contrast]: two matches of the same champion, or two earthquakes of the
/// same province, share many words, yet each group's own reports share clearly more. How alike the
/// reports within a group are is known badly while there are few of them; so each group counts as
/// if it held [#PRIOR] further pairs that are just as alike as the two groups are.
///
/// Time grows with the number of known similarities, times its logarithm.
final class StoryGroups {
    private static final double PRIOR = 16;

    /// Groups that were found to be two stories.
    private static final double APART = Double.NEGATIVE_INFINITY;

    private static final Comparator<Merger> ORDER =
            Comparator.comparingDouble(Merger::similarity)
                    .reversed()
                    .thenComparingInt(Merger::a)
                    .thenComparingInt(Merger::b);

    private final StorySettings settings;
    private final List<Group> groups = new ArrayList<>();
    private final PriorityQueue<Merger> queue = new PriorityQueue<>(ORDER);

    private StoryGroups(int reports, StorySettings settings) {
        this.settings = settings;
        for (int i = 0; i < reports; i++) {
            groups.add(new Group());
        }
    }

    /// Two groups that may become one, as they were when this was noted.
    private record Merger(double similarity, int a, int b, int reports) {}

    private static final class Group {
        /// The sum of the similarities to another group's reports.
        private Map<Integer, Double> sums = new HashMap<>();

        private int reports = 1;
        private double within;
        private int into = -1;

        double pairs() {
            return reports * (reports - 1.0) / 2;
        }
    }

    /// The group of each report: the number of its first report.
    ///
    /// @param similarities of two reports each, given once for each two; the lower number first
    static int[] of(int reports, List<Similarity> similarities, StorySettings settings) {
        StoryGroups work = new StoryGroups(reports, settings);
        for (Similarity one : similarities) {
            work.groups.get(one.a()).sums.put(one.b(), one.value());
            work.groups.get(one.b()).sums.put(one.a(), one.value());
            work.note(one.a(), one.b());
        }
        work.merge();
        int[] first = new int[reports];
        for (int i = 0; i < reports; i++) {
            int into = work.groups.get(i).into;
            first[i] = into < 0 ? i : first[into];
        }
        return first;
    }

    /// How alike two reports are.
    record Similarity(int a, int b, double value) {}

    private void merge() {
        for (Merger best = queue.poll(); best != null; best = queue.poll()) {
            Group a = groups.get(best.a());
            Group b = groups.get(best.b());
            if (a.into >= 0 || b.into >= 0 || a.reports + b.reports != best.reports()) {
                continue;
            }
            if (contrast(a, b, best.similarity())) {
                a.sums.put(best.b(), APART);
                b.sums.put(best.a(), APART);
            } else {
                join(best.a(), best.b());
            }
        }
    }

    private boolean contrast(Group a, Group b, double between) {
        double within = (within(a, between) + within(b, between)) / 2;
        return between < settings.contrast() * within;
    }

    private static double within(Group group, double between) {
        return (group.within + PRIOR * between) / (group.pairs() + PRIOR);
    }

    private void join(int first, int second) {
        Group a = groups.get(first);
        Group b = groups.get(second);
        a.within += b.within + sum(a, second);
        a.reports += b.reports;
        a.sums.remove(second);
        b.sums.remove(first);
        b.into = first;
        boolean swap = b.sums.size() > a.sums.size();
        Map<Integer, Double> more = swap ? b.sums : a.sums;
        Map<Integer, Double> fewer = swap ? a.sums : b.sums;
        fewer.forEach((other, sum) -> more.merge(other, sum, Double::sum));
        a.sums = more;
        b.sums = Map.of();
        for (Map.Entry<Integer, Double> entry : a.sums.entrySet()) {
            Group other = groups.get(entry.getKey());
            other.sums.remove(second);
            other.sums.put(first, entry.getValue());
            note(Math.min(first, entry.getKey()), Math.max(first, entry.getKey()));
        }
    }

    private void note(int a, int b) {
        Group one = groups.get(a);
        Group other = groups.get(b);
        double similarity = sum(one, b) / ((double) one.reports * other.reports);
        if (similarity >= settings.alike()) {
            queue.add(new Merger(similarity, a, b, one.reports + other.reports));
        }
    }

    private static double sum(Group group, int other) {
        return group.sums.getOrDefault(other, 0.0);
    }
}
