package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.actant.Engine;
import org.actant.Reading;
import org.actant.app.json.Json;
import org.actant.resolve.Place;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Which countries a text is about: the one that most of its places and actors belong to, and all
/// that a fifth of them belong to. Gold is one country (`gold_country_iso2`) or a list of names
/// (`places`).
final class CountrySet implements GoldSet {
    private static final String FOCUS = "the country in focus";
    private static final String FIRST = "most mentioned is tagged";
    private static final String MENTIONED = "every country mentioned";
    private static final String WEIGHTY = "a fifth of the mentions";
    private static final int PART = 5;
    private static final Set<String> INTERNATIONAL =
            Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        List<String> labels =
                List.of(FOCUS, FIRST, MENTIONED, WEIGHTY).stream()
                        .filter(label ->
                                marks.stream()
                                        .flatMap(List::stream)
                                        .anyMatch(mark -> mark.label().equals(label)))
                        .toList();
        return new Scores(labels, marks).table("countries", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        Map<String, Integer> counts = count(engine, record);
        String most = most(counts);
        List<Mark> marks = new ArrayList<>();
        String focus = record.text("gold_country_iso2");
        if (focus != null && !focus.isBlank()) {
            marks.add(decision(FOCUS, alphaThree(focus).equals(most), most != null));
        }
        Set<String> gold = new TreeSet<>();
        for (Json name : record.items("places")) {
            if (name instanceof Json.Text(String tag)) {
                String code = code(tag, engine);
                if (code != null) {
                    gold.add(code);
                }
            }
        }
        if (gold.isEmpty()) {
            return marks;
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> weighty = new TreeSet<>();
        counts.forEach((code, count) -> {
            if (count * PART >= total) {
                weighty.add(code);
            }
        });
        marks.add(decision(FIRST, most != null && gold.contains(most), most != null));
        marks.add(overlap(MENTIONED, gold, counts.keySet()));
        marks.add(overlap(WEIGHTY, gold, weighty));
        return marks;
    }

    private static Mark decision(String label, boolean right, boolean answered) {
        return right || answered ? Mark.of(label, right) : Mark.missed(label);
    }

    private static Mark overlap(String label, Set<String> gold, Set<String> given) {
        int right = (int) given.stream().filter(gold::contains).count();
        return new Mark(label, right, given.size() - right, gold.size() - right);
    }

    /// How many stretches of text belong to each country, in the order of the first.
    private static Map<String, Integer> count(Engine engine, Json.Fields record) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<Span> seen = new HashSet<>();
        for (Reading.Mention mention :
                engine.read(GoldText.of(record, "text").article(record, "date")).mentions()) {
            String code = code(mention);
            if (code != null && seen.add(mention.span())) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static @Nullable String code(Reading.Mention mention) {
        return switch (mention) {
            case Reading.Mention.Actor actor -> {
                String code = actor.participant().code();
                yield code == null || INTERNATIONAL.contains(code) ? null : code;
            }
            case Reading.Mention.OfPlace place ->
                    place.place() instanceof Place.Resolved resolved
                                    && !resolved.countryCode().isEmpty()
                            ? resolved.countryCode()
                            : null;
            case Reading.Mention.OfTime time -> null;
            case Reading.Mention.OfNumber number -> null;
        };
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        String most = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    private static String alphaThree(String alphaTwo) {
        try {
            return alphaTwo.equals("XK") ? "KOS" : Locale.of("", alphaTwo).getISO3Country();
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("Not a country: " + alphaTwo, e);
        }
    }

    /// The code of a tag: `west-germany`, `usa`. `null` for a country that is no more.
    private static @Nullable String code(String tag, Engine engine) {
        StringBuilder name = new StringBuilder();
        for (String word : tag.split("-", -1)) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        String code = engine.resolve(name.toString(), "", null, null).code();
        return code == null
                ? engine.resolve(tag.toUpperCase(Locale.ROOT), "", null, null).code()
                : code;
    }
}
