package org.actant.app.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names as people write them, from names in capitals: `BLACK_REEF_FRONT_(BRF)_` is *Black Reef
/// Front* and *BRF*.
final class Names {
    private static final Pattern ABBREVIATION = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SET = Pattern.compile("!(\\w+)!");
    private static final int SHORT = 3;

    /// Words that are small within a name.
    private static final Set<String> SMALL =
            Set.of(
                    "a", "al", "and", "at", "by", "da", "de", "del", "der", "di", "du", "e", "el",
                    "et", "for", "in", "la", "of", "on", "or", "the", "to", "van", "von", "y");

    private Names() {}

    /// The names of an actor.
    static List<String> ofActor(String written) {
        List<String> names = new ArrayList<>();
        Matcher abbreviation = ABBREVIATION.matcher(written);
        String bare = words(abbreviation.replaceAll(" "));
        if (!bare.isEmpty()) {
            names.add(title(bare));
        }
        abbreviation.reset();
        while (abbreviation.find()) {
            String within = words(abbreviation.group(1));
            if (!within.isEmpty()) {
                names.add(within.contains(" ") ? title(within) : within);
            }
        }
        return names;
    }

    /// The names of an agent, singular and plural.
    ///
    /// @param plural as written, empty for none, `null` for the regular one
    /// @param sets what `!NAME!` stands for
    static List<String> ofAgent(
            String written, @Nullable String plural, Map<String, List<String>> sets) {
        Matcher set = SET.matcher(written);
        if (set.find()) {
            String start = written.substring(0, set.start());
            String end = written.substring(set.end());
            List<String> members = sets.get(set.group(1));
            if (members == null) {
                throw new IllegalArgumentException("no set is called !%s!".formatted(set.group(1)));
            }
            return members.stream().map(member -> small(start + member + end)).distinct().toList();
        }
        String singular = small(written);
        if (plural == null) {
            return written.endsWith("_")
                    ? List.of(singular)
                    : List.of(singular, regularPlural(singular));
        }
        return plural.isEmpty() ? List.of(singular) : List.of(singular, small(plural));
    }

    private static String regularPlural(String singular) {
        if (singular.endsWith("y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular + (singular.endsWith("s") ? "es" : "s");
    }

    private static String small(String written) {
        return words(written).toLowerCase(Locale.ROOT);
    }

    private static String words(String written) {
        return written.replaceAll("[_\\s\"`]+", " ").strip();
    }

    /// A name in capitals with its usual ones. A short name that is one word is taken for an
    /// abbreviation, and stays as it is.
    private static String title(String name) {
        if (name.length() <= SHORT) {
            return name;
        }
        String[] words = name.split(" ", -1);
        return Stream.iterate(0, at -> at < words.length, at -> at + 1)
                .map(at -> word(words[at], at == 0))
                .collect(Collectors.joining(" "));
    }

    private static String word(String word, boolean first) {
        String small = word.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(small)) {
            return small;
        }
        StringBuilder title = new StringBuilder();
        boolean start = true;
        for (int at = 0; at < small.length(); at++) {
            char letter = small.charAt(at);
            title.append(start ? Character.toUpperCase(letter) : letter);
            start = letter == '-' || letter == '/' || letter == '.';
        }
        return title.toString();
    }
}
