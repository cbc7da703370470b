package org.actant.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// The dictionary forms of the verbs, or of the nouns, that a language pack knows: of irregular
/// forms by a table, of regular ones by the rules of [RegularForms].
public final class KnownLemmas {
    /// No word at all.
    public static final KnownLemmas NONE = new KnownLemmas(Map.of(), Map.of());

    private static final List<String> COLUMNS = List.of("form", "tags", "lemma");

    /// By form and tag, joined with a blank.
    private final Map<String, String> irregular;

    private final Map<String, String> regular;

    private KnownLemmas(Map<String, String> irregular, Map<String, String> regular) {
        this.irregular = Map.copyOf(irregular);
        this.regular = Map.copyOf(regular);
    }

    /// Reads the table of irregular forms.
    ///
    /// @param problems takes every problem
    public static KnownLemmas read(String file, String content, List<Problem> problems) {
        Map<String, String> irregular = new HashMap<>();
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            for (String tag : row.list(1)) {
                if (irregular.put(key(row.field(0), tag), row.field(2)) != null) {
                    problems.add(
                            new Problem(
                                    file,
                                    row.line(),
                                    "\"%s\" is listed twice".formatted(row.field(0))));
                }
            }
        }
        return new KnownLemmas(irregular, Map.of());
    }

    /// The same with the regular forms of these words. A form of two of them, *hoped*, is the
    /// longer one's.
    public KnownLemmas with(RegularForms forms, Collection<String> lemmas) {
        Map<String, String> all = new HashMap<>(regular);
        for (String lemma : lemmas) {
            for (String form : forms.of(lemma)) {
                all.merge(form, lemma, KnownLemmas::longer);
            }
        }
        lemmas.forEach(lemma -> all.put(lemma, lemma));
        irregular.values().forEach(lemma -> all.put(lemma, lemma));
        return new KnownLemmas(irregular, all);
    }

    private static String longer(String one, String other) {
        boolean first =
                one.length() > other.length()
                        || (one.length() == other.length() && one.compareTo(other) <= 0);
        return first ? one : other;
    }

    /// The dictionary form of a word with this tag, `null` where it is not known.
    ///
    /// @param form in lower case
    public @Nullable String lemma(String form, String tag) {
        String known = irregular.get(key(form, tag));
        return known == null ? regular.get(form) : known;
    }

    private static String key(String form, String tag) {
        return form + " " + tag;
    }
}
