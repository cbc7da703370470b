package org.actant.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says of each article where it belongs and why.
final class Reasons {
    /// Words that a reason names at most.
    private static final int NAMED = 5;

    /// A revised version is longer or shorter by this share at least to be called so.
    private static final double LONGER = 1.1;

    private final List<Outline> texts;
    private final Reports reports;
    private final int[] stories;
    private final Map<Integer, Integer> reportsOf = new HashMap<>();
    private final Map<Integer, Integer> articlesOf = new HashMap<>();
    private final StorySettings settings;

    /// @param texts the first article of each text
    /// @param stories the story of each report: the number of its first report
    /// @param articles how many articles each text has
    Reasons(
            List<Outline> texts,
            Reports reports,
            int[] stories,
            Map<Integer, Integer> articles,
            StorySettings settings) {
        this.texts = texts;
        this.reports = reports;
        this.stories = stories;
        this.settings = settings;
        for (int story : stories) {
            reportsOf.merge(story, 1, Integer::sum);
        }
        articles.forEach(
                (text, count) -> articlesOf.merge(reports.reportOf(text), count, Integer::sum));
    }

    /// @param first whether it is the first article of its text
    StoryLink link(Outline article, int text, boolean first) {
        int report = reports.reportOf(text);
        String story = name(texts.get(reports.firstText(stories[report])));
        if (!first) {
            String original = texts.get(text).id();
            return new StoryLink(
                    article.id(),
                    story,
                    original,
                    1,
                    "the same words as \"%s\"".formatted(original));
        }
        Edge copy = reports.copy(text);
        if (copy != null) {
            return copy(article, story, texts.get(copy.other(text)), copy.phrases());
        }
        Edge tie = reports.tie(text, stories);
        if (tie == null) {
            return untied(article, story, report);
        }
        Outline other = texts.get(tie.other(text));
        return tie.phrases() >= settings.version()
                ? new StoryLink(
                        article.id(), story, null, tie.phrases(), version(article, other, tie))
                : new StoryLink(article.id(), story, null, tie.cosine(), shared(article, other));
    }

    private static StoryLink copy(Outline article, String story, Outline original, double phrases) {
        String reason =
                article.fingerprint() == original.fingerprint()
                        ? "the same words as \"%s\"".formatted(original.id())
                        : "a copy of \"%s\" with changes: %s of the phrases are the same"
                                .formatted(original.id(), percent(phrases));
        return new StoryLink(article.id(), story, original.id(), phrases, reason);
    }

    private StoryLink untied(Outline article, String story, int report) {
        int articles = articlesOf.getOrDefault(report, 1);
        String reason =
                reportsOf.getOrDefault(stories[report], 1) > 1
                        ? "other versions of it belong to the story"
                        : articles > 1
                                ? "the first of %d copies".formatted(articles)
                                : "the only report of its story";
        return new StoryLink(article.id(), story, null, 0, reason);
    }

    private static String version(Outline article, Outline other, Edge tie) {
        String kind =
                article.words() > LONGER * other.words()
                        ? "longer"
                        : other.words() > LONGER * article.words() ? "shorter" : "revised";
        return "a %s version of \"%s\": %s of the phrases are the same"
                .formatted(kind, other.id(), percent(tie.phrases()));
    }

    private static String shared(Outline article, Outline other) {
        String words =
                article.common(other, NAMED).stream()
                        .map("\"%s\""::formatted)
                        .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? "like \"%s\"".formatted(other.id())
                : "like \"%s\": %s".formatted(other.id(), words);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /// A story is named after its first report.
    private static String name(Outline first) {
        return "%016x".formatted(Mix.of(Mix.of(first.id()), first.fingerprint()));
    }
}
