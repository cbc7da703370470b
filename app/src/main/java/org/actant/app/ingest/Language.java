package org.actant.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What language a text is in: by its script, and among languages in Latin letters by their
/// frequent small words, which lie beside this class as a table.
public sealed interface Language {
    /// A language, by its tag: `es`, or the script's name where several share it: `arabic`.
    record Of(String tag) implements Language {}

    /// Too few words to tell, or a language that is not in the table.
    record Untold() implements Language {}

    /// The language of a text. Only its beginning is looked at.
    static Language of(String text) {
        String start = text.substring(0, Math.min(text.length(), Evidence.LOOKED_AT));
        Language script = Evidence.script(start);
        return script instanceof Untold ? Evidence.words(start) : script;
    }

    /// The language that a tag names: `en` for `en-GB`, `EN_us` and `eng`.
    static Language stated(String tag) {
        String[] parts = tag.strip().toLowerCase(Locale.ROOT).split("[-_ ]", -1);
        String first = parts[0];
        if (first.equals("eng") || first.equals("english")) {
            return new Of("en");
        }
        return first.matches("[a-z]{2,3}") ? new Of(first) : new Untold();
    }

    /// How the language of a text shows.
    final class Evidence {
        private static final int LOOKED_AT = 5_000;
        private static final int FEWEST_WORDS = 12;

        /// So many different small words of a language must be there.
        private static final int FEWEST_DIFFERENT = 4;

        /// A text in another script has this share of its letters in it.
        private static final double SCRIPT = 0.5;

        /// The share of its words that a language's small words are at least.
        private static final double SHARE = 0.1;

        /// How much better than the second it must be.
        private static final double LEAD = 1.15;

        private static final Map<String, List<String>> LANGUAGES = read();

        private Evidence() {}

        private static Language script(String text) {
            Map<UnicodeScript, Integer> counts = new HashMap<>();
            int letters = 0;
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i))) {
                    letters++;
                    counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
                }
            }
            for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
                if (count.getKey() != UnicodeScript.LATIN
                        && count.getKey() != UnicodeScript.COMMON
                        && letters >= FEWEST_WORDS
                        && count.getValue() > letters * SCRIPT) {
                    return new Of(count.getKey().name().toLowerCase(Locale.ROOT));
                }
            }
            return new Untold();
        }

        private static Language words(String text) {
            Map<String, Integer> counts = new HashMap<>();
            Map<String, Set<String>> different = new HashMap<>();
            int words = 0;
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (!word.isEmpty()) {
                    words++;
                    for (String language : LANGUAGES.getOrDefault(word, List.of())) {
                        counts.merge(language, 1, Integer::sum);
                        different.computeIfAbsent(language, none -> new HashSet<>()).add(word);
                    }
                }
            }
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                if (count.getValue() > most
                        || (count.getValue() == most && count.getKey().compareTo(best) < 0)) {
                    best = count.getKey();
                    most = count.getValue();
                }
            }
            int english = counts.getOrDefault("en", 0);
            boolean told =
                    words >= FEWEST_WORDS
                            && most >= words * SHARE
                            && different.getOrDefault(best, Set.of()).size() >= FEWEST_DIFFERENT;
            return told && (best.equals("en") || most > english * LEAD)
                    ? new Of(best)
                    : new Untold();
        }

        /// From each small word to the languages that have it.
        private static Map<String, List<String>> read() {
            Map<String, List<String>> found = new HashMap<>();
            try (InputStream in =
                    Objects.requireNonNull(Language.class.getResourceAsStream("languages.tsv"))) {
                String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String line : table.lines().skip(2).toList()) {
                    String[] fields = line.split("\t", 2);
                    for (String word : fields[1].split(" ", -1)) {
                        List<String> languages =
                                found.computeIfAbsent(word, none -> new ArrayList<>());
                        if (!languages.contains(fields[0])) {
                            languages.add(fields[0]);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        }
    }
}
