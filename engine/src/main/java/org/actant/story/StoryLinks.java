package org.actant.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From articles that were compared to the story of each.
public final class StoryLinks {
    private StoryLinks() {}

    /// The link of every article, in their order.
    ///
    /// Texts that no [Edge#similarity] of [StorySettings#alike] or more ties to each other,
    /// directly or through others, do not change each other's links: they may be linked apart.
    ///
    /// @param textOf the text of each article, numbered from 0: articles of the same fingerprint,
    ///   terms and date are one
    /// @param edges between texts, each pair once
    public static List<StoryLink> of(
            List<Outline> articles,
            List<Integer> textOf,
            List<Edge> edges,
            StorySettings settings) {
        List<Outline> texts = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            int text = textOf.get(i);
            if (text == texts.size()) {
                texts.add(articles.get(i));
                firsts.add(i);
            } else if (Outline.ORDER.compare(articles.get(i), texts.get(text)) < 0) {
                texts.set(text, articles.get(i));
                firsts.set(text, i);
            }
            counts.merge(text, 1, Integer::sum);
        }
        Reports reports = Reports.of(texts, edges, settings);
        int[] stories = StoryGroups.of(reports.size(), reports.similarities(), settings);
        Reasons reasons = new Reasons(texts, reports, stories, counts, settings);
        List<StoryLink> links = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int text = textOf.get(i);
            links.add(reasons.link(articles.get(i), text, firsts.get(text) == i));
        }
        return Collections.unmodifiableList(links);
    }
}
